import type { Question } from '#grading/quiz/quiz-schema.ts'

/** The most characters a file of questions may have. */
export const LONGEST_FILE = 10_000_000

/** The most questions that are read from one file. */
export const MOST_QUESTIONS = 2_000

/** The most that are looked at, where many of them can't be read. */
export const MOST_TRIED = 4_000

/** Something that could not be read as it stands in the file. */
export interface ImportProblem {
  /** Line of the file, 1 for the first; absent where it has no lines of its own. */
  readonly line?: number
  /** The question's name, as the file has it. */
  readonly question?: string
  /** What it is, and what was done or what to do. */
  readonly what: string
  /** How many questions are not there because of it: 0 where the question was read nevertheless. */
  readonly leftOut: number
}

/** What was read from a file: as many questions as it holds, less those that the problems count as left out. */
export interface Imported {
  readonly questions: readonly Question[]
  readonly problems: readonly ImportProblem[]
}

/** Where a question stands in its file, and how the file names it. */
export type Place = Pick<ImportProblem, 'line' | 'question'>

/** Why a question can't be read, in words for its author. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable'
}

/** A file of which nothing was read. */
export function nothingRead(what: string, place: Place = {}): Imported {
  return { questions: [], problems: [{ ...place, what, leftOut: 0 }] }
}
