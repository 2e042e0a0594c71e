const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export function pointsInWords(points: number): string {
  return points === 1 ? '1 point' : `${numbers.format(points)} points`
}

/** What questions are worth together. */
export function totalOf(questions: readonly { readonly points: number }[]): number {
  return questions.reduce((sum, { points }) => sum + points, 0)
}

/** What a thing in a list is called by: A, B … Z, AA. */
export function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${letterOf(Math.floor(index / 26) - 1)}${rest}`
}
