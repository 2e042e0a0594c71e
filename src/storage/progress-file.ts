import * as v from 'valibot'
import { answerSchema } from '#grading/quiz/answer-schema.ts'
import type { Progress } from './merge-progress.ts'

const FORMAT = 'roundtrip-progress'
/** Version 2 has more kinds of answers, and of an attempt how things were shown, flagged and rated. */
const VERSION = 2

const id = v.pipe(
  v.string('Expected text.'),
  v.nonEmpty('Expected text, not nothing.'),
  v.maxLength(300, 'Too long.'),
)
/** Epoch ms, up to the year 9999. */
const moment = v.pipe(
  v.number('Expected a time.'),
  v.finite('Expected a time.'),
  v.minValue(0, 'Expected a time, not one before 1970.'),
  v.maxValue(253_402_300_799_999, 'Expected a time before the year 10000.'),
)
const grade = v.picklist([1, 2, 3, 4] as const, 'Expected a grade from 1 to 4.')

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.picklist([1, VERSION]),
  lessons: v.array(
    v.object({
      slug: id,
      sectionsRead: v.array(id),
      lastSection: v.exactOptional(id),
      missions: v.record(id, moment),
      exercises: v.exactOptional(v.record(id, moment)),
      updatedAt: moment,
    }),
    'Expected a list of lessons.',
  ),
  attempts: v.array(
    v.object({
      id,
      quizId: id,
      startedAt: moment,
      questionIds: v.array(id),
      answers: v.record(
        id,
        // Version 1 knew no limit to a text.
        v.union([answerSchema, v.string()], 'Expected an answer.'),
      ),
      checked: v.array(id),
      current: v.exactOptional(id),
      submittedAt: v.exactOptional(moment),
      seed: v.exactOptional(id),
      flagged: v.exactOptional(v.array(id)),
      confidence: v.exactOptional(v.record(id, v.picklist([1, 2, 3], 'Expected 1, 2 or 3.'))),
      hints: v.exactOptional(v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0)))),
    }),
    'Expected a list of quiz attempts.',
  ),
  cards: v.array(
    v.object({
      id,
      reviews: v.pipe(
        v.array(v.object({ at: moment, grade, from: v.exactOptional(id) })),
        v.minLength(1, 'A card without a review has not been met.'),
      ),
    }),
    'Expected a list of cards.',
  ),
})

/** A file that is no progress of this lab, or a damaged one. The message says where and why. */
export class ProgressFileError extends Error {
  override readonly name = 'ProgressFileError'
}

/** Progress as the text of a file. */
export function writeProgressFile({ lessons, attempts, cards }: Progress): string {
  const logs = cards.map(({ id: card, reviews }) => ({ id: card, reviews }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, lessons, attempts, cards: logs }, null, 1)}\n`
}

/**
 * Reads the text of a file.
 * @throws ProgressFileError where it is not such a file, or a part of it is not as it has to be
 */
export function readProgressFile(text: string): Progress {
  const data = parse(text)
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT) {
    throw new ProgressFileError(
      'This is not a file of progress: it does not begin with "format": "roundtrip-progress". Choose one that Export progress has saved.',
    )
  }
  if (!('version' in data) || (data.version !== 1 && data.version !== VERSION)) {
    const version = 'version' in data ? JSON.stringify(data.version) : 'none'
    throw new ProgressFileError(
      `Its version is ${version}, and this lab reads versions 1 and ${VERSION}. If it was saved by a newer release, reload the page to get that release.`,
    )
  }
  const result = v.safeParse(fileSchema, data)
  if (result.success) {
    const { lessons, attempts, cards } = result.output
    return { lessons, attempts, cards }
  }
  const [issue] = result.issues
  const more = result.issues.length - 1
  throw new ProgressFileError(
    `The file is damaged at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}${more > 0 ? ` So are ${more} other places.` : ''} Nothing was imported.`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ProgressFileError(
      `This is not JSON, or only a part of it (${error instanceof Error ? error.message : String(error)}). Nothing was imported.`,
    )
  }
}
