import type { Grade } from './card.ts'

/** The grades in order, each with what it says of the recall. */
export const grades = [
  { grade: 1, name: 'Again', means: 'Not known, or a main point wrong' },
  { grade: 2, name: 'Hard', means: 'Known, slowly or in part' },
  { grade: 3, name: 'Good', means: 'Known' },
  { grade: 4, name: 'Easy', means: 'Known at once' },
] as const satisfies readonly { readonly grade: Grade; readonly name: string; readonly means: string }[]

/** What an answer to a question is graded, from its points: half right counts as hard, less as not known. */
export function gradeOfPoints(points: number): Grade {
  if (points >= 1) return 3
  return points >= 0.5 ? 2 : 1
}

/** What a task on the wire is graded once it is passed: help makes it hard. */
export function gradeOfTask(hintsOpened: number): Grade {
  return hintsOpened === 0 ? 3 : 2
}

/** The grades a learner may choose instead: a grade can be refined, what was not known can't be called known. */
export function choicesAfter(grade: Grade): readonly Grade[] {
  if (grade === 1) return [1]
  return grade === 2 ? [1, 2] : [2, 3, 4]
}
