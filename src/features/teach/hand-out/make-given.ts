import { makeHandOut, secretOrder, tokenMark } from '#grading/class/hand-out.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import type { Settings } from '#grading/class/settings-schema.ts'
import type { Student } from '#grading/class/student.ts'
import { publicKeyBytes } from '#grading/sealed/envelope.ts'
import { makeWrappedKeys } from '#grading/sealed/wrapped-key.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import type { GivenHandOut, StoredQuizVersion } from '#storage/record-schema.ts'

/** What was decided about a hand-out. */
export interface Decided {
  readonly mode: HandOut['mode']
  readonly title: string
  readonly instructions: string
  readonly settings: Settings
  readonly classId: string | null
  readonly students: readonly Student[]
  /** Locks the key of the responses; undefined where none are collected. */
  readonly passphrase: string | undefined
}

/** Makes a hand-out of a version of a quiz, with a key pair of its own where responses are collected. */
export async function makeGiven(
  version: StoredQuizVersion,
  decided: Decided,
): Promise<{ readonly given: GivenHandOut; readonly keys: CryptoKeyPair | undefined }> {
  const { mode, title, instructions, settings, classId, students, passphrase } = decided
  const made = passphrase === undefined ? undefined : await makeWrappedKeys(passphrase)
  const publicKey = made && base64urlOfBytes(await publicKeyBytes(made.keys.publicKey))
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  const madeAt = Date.now()
  const extraTime = await Promise.all(
    students
      .filter((student) => student.extraTime > 0)
      .map(async (student) => ({ token: await tokenMark(id, student.token), percent: student.extraTime })),
  )
  // In an order of their own, so that it does not tell who on the roster has more time.
  extraTime.sort((a, b) => (a.token < b.token ? -1 : 1))
  const { handOut, questions } = makeHandOut(
    version.quiz,
    { id, mode, title, instructions, settings, madeAt, publicKey, extraTime },
    secretOrder,
  )
  const given: GivenHandOut = {
    id,
    updatedAt: madeAt,
    quizId: version.of,
    quizVersion: version.number,
    classId,
    handOut,
    questions,
    ...(made && { keys: made.wrapped }),
    regrades: [],
  }
  return { given, keys: made?.keys }
}
