import * as v from 'valibot'
import { quizSchema, type Quiz } from './quiz-schema.ts'
import { fromVersion1 } from './version-1.ts'
import { shortened } from './words.ts'

/** More things that are wrong are only counted. */
const MOST_LINES = 20

/** A quiz that can't be read. The message names the place and says what to change. */
export class QuizFormatError extends Error {
  override readonly name = 'QuizFormatError'
}

/** One way up to the newest version for every version of the format there has been. */
const upgrades: ReadonlyMap<unknown, (quiz: object) => unknown> = new Map([
  [1, fromVersion1],
  [2, (quiz) => quiz],
])

/**
 * Data of a quiz of any version as data of the newest, not checked yet.
 * @throws {QuizFormatError} where it names no version that is known
 */
export function upgradedQuiz(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('version' in input)) {
    throw new QuizFormatError('A quiz must be an object with a version. Begin it with "version: 2".')
  }
  const upgrade = upgrades.get(input.version)
  if (!upgrade) {
    const known = [...upgrades.keys()].join(', ')
    throw new QuizFormatError(
      `Version ${shortened(JSON.stringify(input.version) ?? '')} of the quiz format is not known here (known: ${known}). ` +
        'If the quiz comes from a newer release, reload the page to get that release.',
    )
  }
  return upgrade(input)
}

/**
 * Reads a quiz of any version from data that nobody has checked yet.
 * @throws {QuizFormatError} with one line for each thing that is wrong
 */
export function parseQuiz(input: unknown): Quiz {
  const result = v.safeParse(quizSchema, upgradedQuiz(input))
  if (result.success) return result.output
  const lines = result.issues.map((issue) => shortened(`${v.getDotPath(issue) ?? 'quiz'}: ${issue.message}`))
  const rest = lines.length - MOST_LINES
  throw new QuizFormatError(
    [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`And ${rest} more things.`] : [])].join('\n'),
  )
}
