import * as v from 'valibot'
import { SealError } from '#grading/sealed/envelope.ts'
import { fingerprint, type WrappedKey } from '#grading/sealed/wrapped-key.ts'
import { base64urlOfBytes, bytesOfBase64url } from '#http/base64.ts'

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))

const backupSchema = v.object({
  format: v.literal('roundtrip-key-backup'),
  version: v.literal(1),
  /** What this file is, for whoever finds it in a folder years later. */
  about: v.string(),
  handOut: v.string(),
  title: v.string(),
  fingerprint: v.string(),
  /** Epoch ms. */
  madeAt: v.number(),
  key: v.object({
    version: v.literal(1),
    iterations: v.number(),
    salt: base64,
    iv: base64,
    publicKey: base64,
    privateKey: base64,
  }),
  /** The beginning of the SHA-256 of the key, so that a damaged file is not taken for a wrong passphrase. */
  sum: v.exactOptional(v.string()),
})

const newerSchema = v.looseObject({
  format: v.literal('roundtrip-key-backup'),
  version: v.pipe(v.number(), v.minValue(2)),
})

/** A hand-out’s key as it is saved to a file, still under its passphrase. */
export type KeyBackup = v.InferOutput<typeof backupSchema>

/** What a backup has to say about the hand-out that its key belongs to. */
export interface KeyOwner {
  readonly id: string
  readonly title: string
  readonly madeAt: number
  /** In base64url. */
  readonly publicKey: string
}

/** The text of the file that backs up a hand-out’s key. */
export async function keyBackupText(owner: KeyOwner, key: WrappedKey): Promise<string> {
  const { id, title, madeAt, publicKey } = owner
  const print = await fingerprint(bytesOfBase64url(publicKey))
  const backup: KeyBackup = {
    format: 'roundtrip-key-backup',
    version: 1,
    about:
      `This is the key that opens the responses to “${title}”. It is locked with the passphrase that was chosen when the quiz was handed out, ` +
      'and without that passphrase it opens nothing. Keep it where you keep grades. To use it, open the hand-out in Roundtrip, under Teach, ' +
      'and choose this file where it asks for the key.',
    handOut: id,
    title,
    fingerprint: print,
    madeAt,
    key,
    sum: await sumOf(key),
  }
  return `${JSON.stringify(backup, null, 2)}\n`
}

/** A backup is about a thousand characters. */
const LARGEST_BACKUP = 100_000

/**
 * The text of a file that may be a backup.
 * @throws Error in words, where it is far too large or can't be read
 */
export async function textOfBackup(file: File): Promise<string> {
  if (file.size > LARGEST_BACKUP)
    throw new Error(`“${file.name}” is far larger than the backup of a key. It was not read.`)
  return file.text().catch(() => {
    throw new Error(`“${file.name}” can’t be read. Is it still where it was?`)
  })
}

/**
 * The key that a backup file holds for a hand-out.
 * @throws {SealError} that says in what way it is another file, or damaged
 */
export async function keyOfBackup(text: string, owner: KeyOwner): Promise<WrappedKey> {
  const data = parsed(text)
  const backup = v.safeParse(backupSchema, data)
  if (!backup.success) {
    if (v.is(newerSchema, data))
      throw new SealError(
        'newer',
        'This backup was made with a newer version of the lab. Reload the page to get that version.',
      )
    throw new SealError('damaged', 'This file is no backup of a key, or a part of it is missing.')
  }
  const { handOut, title, key, sum } = backup.output
  if (handOut !== owner.id) throw new SealError('shut', `This is the key of another hand-out: “${title}”.`)
  if (urlSafe(key.publicKey) !== owner.publicKey)
    throw new SealError('damaged', 'This file names the right hand-out, but the key in it is another one.')
  if (sum !== undefined && sum !== (await sumOf(key)))
    throw new SealError('damaged', 'This file was changed since it was saved. Look for another copy of it.')
  return key
}

async function sumOf({ iterations, salt, iv, publicKey, privateKey }: WrappedKey): Promise<string> {
  const bytes = new TextEncoder().encode([iterations, salt, iv, publicKey, privateKey].join(' '))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return base64urlOfBytes(hash.subarray(0, 12))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
