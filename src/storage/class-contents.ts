import * as v from 'valibot'
import { shortened } from '#grading/quiz/words.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import { classContentsSchema, type ClassContents } from './record-file-schema.ts'
import type { RecordOf, RecordTable, StoredQuiz } from './record-schema.ts'
import type { Records } from './records.ts'

export type { ClassContents } from './record-file-schema.ts'

const tables = ['classes', 'quizVersions', 'givenHandOuts', 'responses'] as const
type Table = (typeof tables)[number]

/** Everything of a class, or of one hand-out and the class it was for: what a colleague or another browser needs. */
export async function gatherClass(
  records: Records,
  of: { readonly classId: string } | { readonly handOutId: string },
  now: number,
): Promise<ClassContents> {
  const [classes, handOuts] = await Promise.all([records.all('classes'), records.all('givenHandOuts')])
  const classId =
    'classId' in of ? of.classId : (handOuts.find(({ id }) => id === of.handOutId)?.classId ?? null)
  const givenHandOuts = handOuts.filter((given) =>
    classId === null ? 'handOutId' in of && given.id === of.handOutId : given.classId === classId,
  )
  const versionIds = new Set(givenHandOuts.map(({ quizId, quizVersion }) => `${quizId}/${quizVersion}`))
  const [versions, responses] = await Promise.all([
    Promise.all([...versionIds].map((id) => records.get('quizVersions', id))),
    Promise.all(givenHandOuts.map(({ id }) => records.all('responses', id))),
  ])
  return {
    format: 'roundtrip-class',
    version: 1,
    savedAt: now,
    classes: classes.filter(({ id }) => id === classId),
    quizVersions: versions.flatMap((version) => version ?? []),
    givenHandOuts,
    responses: responses.flat(),
  }
}

/**
 * The records of a class from data that nobody has checked yet.
 * @throws {SealError} `newer`, or `damaged` with what is not as it has to be
 */
export function parseClassContents(data: unknown): ClassContents {
  const read = v.safeParse(classContentsSchema, data)
  if (read.success) return read.output
  if (
    v.is(
      v.looseObject({ format: v.literal('roundtrip-class'), version: v.pipe(v.number(), v.minValue(2)) }),
      data,
    )
  )
    throw new SealError(
      'newer',
      'This class was saved with a newer version of the lab. Reload the page to get that version.',
    )
  const [issue] = read.issues
  throw new SealError(
    'damaged',
    `What this file holds is no class, at ${shortened(`${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`)} Nothing was taken in.`,
  )
}

/** How many records of a table came, and what became of them. */
export interface Came {
  readonly table: Table
  readonly new: number
  /** Older ones here that were replaced by newer ones. */
  readonly replaced: number
  /** Those that are here as new or newer, and stay. */
  readonly stayed: number
}

/**
 * Puts the records of a class among those that are here. Nothing is replaced by what is not newer, and what never
 * changes, such as a version or a response itself, by nothing. Quizzes that are missing are made of their newest version.
 * @throws {StorageError} where one table can't be stored; doing it again goes on
 */
export async function mergeClass(records: Records, contents: ClassContents): Promise<readonly Came[]> {
  const came: Came[] = []
  for (const table of tables) came.push(await merge(records, table, contents[table]))
  await mergeQuizzes(records, contents)
  return came
}

async function merge<T extends Table & RecordTable>(
  records: Records,
  table: T,
  incoming: readonly RecordOf<T>[],
): Promise<Came> {
  const here = await Promise.all(incoming.map(({ id }) => records.get(table, id)))
  const fresh = incoming.filter((_, at) => here[at] === undefined)
  const newer = incoming.filter((record, at) => {
    const mine = here[at]
    return mine !== undefined && mine.updatedAt < record.updatedAt && mayReplace(mine, record)
  })
  const put = [...fresh, ...newer]
  if (put.length > 0) await records.putAll(table, put)
  return { table, new: fresh.length, replaced: newer.length, stayed: incoming.length - put.length }
}

/** Whether what never changes is the same in both: a version, a hand-out and its key, a response. */
function mayReplace(mine: RecordOf<Table>, theirs: RecordOf<Table>): boolean {
  if ('quiz' in mine) return false
  if ('handOut' in mine) return 'handOut' in theirs && same(mine.handOut, theirs.handOut)
  if ('response' in mine) return 'response' in theirs && mine.receipt === theirs.receipt
  return true
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function mergeQuizzes(records: Records, { quizVersions }: ClassContents): Promise<void> {
  const newest = new Map<string, ClassContents['quizVersions'][number]>()
  for (const version of quizVersions)
    if ((newest.get(version.of)?.number ?? 0) < version.number) newest.set(version.of, version)
  for (const [id, { quiz, number, updatedAt }] of newest) {
    const made: StoredQuiz = { id, title: quiz.title, questions: quiz.questions, versions: number, updatedAt }
    const current = await records.get('quizzes', id)
    // The next version made here must not get the number of one that came.
    if (!current || current.versions < number)
      await records.change('quizzes', id, (quizHere) =>
        quizHere ? { ...quizHere, versions: Math.max(quizHere.versions, number) } : made,
      )
  }
}
