import * as v from 'valibot'
import { quizSchema, type Quiz } from './quiz-schema.ts'

/** A quiz that can't be read. The message names the place and says what to change. */
export class QuizFormatError extends Error {
  override readonly name = 'QuizFormatError'
}

/** One reader for every version of the format there has been; each gives today's {@link Quiz}. */
const readers: ReadonlyMap<unknown, (input: unknown) => Quiz> = new Map([[1, readVersion1]])

/**
 * Reads a quiz of any version from data that nobody has checked yet.
 * @throws QuizFormatError with one line for each thing that is wrong
 */
export function parseQuiz(input: unknown): Quiz {
  if (typeof input !== 'object' || input === null || !('version' in input)) {
    throw new QuizFormatError('A quiz must be an object with a version. Begin it with "version: 1".')
  }
  const read = readers.get(input.version)
  if (!read) {
    const known = [...readers.keys()].join(', ')
    throw new QuizFormatError(
      `Version ${JSON.stringify(input.version)} of the quiz format is not known here (known: ${known}). ` +
        'If the quiz comes from a newer release, reload the page to get that release.',
    )
  }
  return read(input)
}

function readVersion1(input: unknown): Quiz {
  const result = v.safeParse(quizSchema, input)
  if (result.success) return result.output
  throw new QuizFormatError(
    result.issues.map((issue) => `${v.getDotPath(issue) ?? 'quiz'}: ${issue.message}`).join('\n'),
  )
}
