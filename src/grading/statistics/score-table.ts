/** The points of a class in one quiz: a row an attempt, in each row a number a question, in the order of the quiz. */
export interface ScoreTable {
  readonly attempts: readonly (readonly number[])[]
  /** The most points of each question. */
  readonly most: readonly number[]
}

/** What every attempt got for one question. */
export function pointsOf({ attempts }: ScoreTable, question: number): readonly number[] {
  return attempts.map((points) => points[question] ?? 0)
}

/** What every attempt got in all. */
export function totalsOf({ attempts }: ScoreTable): readonly number[] {
  return attempts.map(sum)
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
