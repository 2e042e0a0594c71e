import * as v from 'valibot'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'
import { packed, unpacked } from '#grading/sealed/packed.ts'
import { base64Bytes, iterationsSchema, ITERATIONS, keyOfPassphrase } from '#grading/sealed/passphrase-key.ts'
import { base64OfBytes } from '#http/base64.ts'

/** The most bytes the file of a class may have: the responses of thousands. */
export const LARGEST_CLASS_FILE = 64 * 2 ** 20
/** And what it may unfold to. */
const MOST_UNPACKED = 256 * 2 ** 20
/** The first line of the file begins with it. */
const MAGIC = 'roundtrip-class '
/** The first line is far shorter. */
const LONGEST_HEAD = 1000

const headSchema = v.object({
  version: v.literal(1),
  iterations: iterationsSchema,
  salt: base64Bytes,
  iv: base64Bytes,
  /** How many bytes follow the first line, and their SHA-256: so that what was cut off is not taken for a wrong passphrase. */
  length: v.pipe(v.number(), v.integer(), v.minValue(16)),
  sum: v.string(),
})

/**
 * A class as one file under a passphrase: a line that says how it is encrypted, then the data, compressed and encrypted.
 * @throws {RangeError} where it would be larger than such a file may be
 */
export async function writeClassFile(data: unknown, passphrase: string): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOfPassphrase(passphrase, salt, ITERATIONS)
  const content = await packed(data)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content))
  const head = {
    version: 1,
    iterations: ITERATIONS,
    salt: base64OfBytes(salt),
    iv: base64OfBytes(iv),
    length: sealed.length,
    sum: await sumOf(sealed),
  }
  const line = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`)
  if (line.length + sealed.length > LARGEST_CLASS_FILE)
    throw new RangeError('The class is too large for one file of 64 MB. Export its hand-outs one by one.')
  const file = new Uint8Array(line.length + sealed.length)
  file.set(line)
  file.set(sealed, line.length)
  return file
}

/**
 * What the file of a class holds; anything at all, so parse it.
 * @throws {SealError} with what is wrong in words: `damaged` where it is another file, cut off or changed, `newer`, or
 *   `shut` where the passphrase is another
 */
export async function readClassFile(file: Bytes, passphrase: string): Promise<unknown> {
  if (file.length > LARGEST_CLASS_FILE)
    throw new SealError('damaged', 'This file is larger than 64 MB, which no class is. It was not read.')
  const { head, content } = headOf(file)
  const { iterations, salt, iv, length, sum } = head
  if (content.length < length)
    throw new SealError(
      'damaged',
      `The end of this file is missing: ${(length - content.length).toLocaleString('en')} bytes. Copy it again.`,
    )
  if (content.length > length || (await sumOf(content)) !== sum)
    throw new SealError('damaged', 'This file was changed since it was saved. Copy it again.')
  const key = await keyOfPassphrase(passphrase, salt, iterations)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, content).catch(() => {
    throw new SealError('shut', 'That is not the passphrase of this file.')
  })
  return unpacked(new Uint8Array(plain), MOST_UNPACKED)
}

function headOf(file: Bytes): { head: v.InferOutput<typeof headSchema>; content: Bytes } {
  const start = new TextDecoder().decode(file.subarray(0, LONGEST_HEAD))
  if (!start.startsWith(MAGIC))
    throw new SealError('damaged', 'This is no file of a class. Choose one that “Save the class” has made.')
  const end = file.indexOf(10)
  const data = end < 0 || end > LONGEST_HEAD ? undefined : parsed(start.slice(MAGIC.length, end))
  const head = v.safeParse(headSchema, data)
  if (head.success) return { head: head.output, content: file.slice(end + 1) }
  if (v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), data))
    throw new SealError(
      'newer',
      'This class was saved with a newer version of the lab. Reload the page to get that version.',
    )
  throw new SealError('damaged', 'The beginning of this file is missing or was changed. Copy it again.')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function sumOf(bytes: Bytes): Promise<string> {
  return base64OfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
