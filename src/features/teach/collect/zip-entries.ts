import { Refusal } from './refusal.ts'

/** The most files that are read of one zip. */
export const MOST_ENTRIES = 5000
/** The most bytes one file may have unfolded. */
export const LARGEST_FILE = 2 ** 20
/** The most bytes of all files together. */
const MOST_UNFOLDED = 200 * 2 ** 20
/** The directory of 5,000 long names is smaller. */
const LARGEST_DIRECTORY = 8 * 2 ** 20

/** A file in a zip. */
export interface ZipEntry {
  /** With its folders. */
  readonly name: string
  /** @throws {Refusal} where it is too large, or of a kind that can't be read */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * The files in a zip, by its directory (APPNOTE 6.3.10, 4.3). Each is unfolded only when it is read, and no further than
 * it may be large, whatever size the zip says it has.
 * @throws {Refusal} where it is no zip, a part is missing, or there are too many files in it
 */
export async function zipEntries(zip: Blob): Promise<readonly ZipEntry[]> {
  const { count, size, offset } = await directoryOf(zip)
  if (count > MOST_ENTRIES)
    throw new Refusal(
      'too large',
      `There are ${count.toLocaleString('en')} files in this zip; 5,000 at most are read. Unpack it and drop a part of them.`,
    )
  if (size > LARGEST_DIRECTORY || offset + size > zip.size) throw damaged()
  const view = await viewOf(zip, offset, size)
  const budget = { left: MOST_UNFOLDED }
  const entries: ZipEntry[] = []
  let at = 0
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ]
    if (at + 46 + nameSize + extraSize > view.byteLength) throw damaged()
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameSize))
    const facts = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (!isClutter(name)) entries.push({ name, read: () => readEntry(zip, facts, budget) })
    at += 46 + nameSize + extraSize + noteSize
  }
  return entries
}

/** Folders, and what systems leave behind of their own. */
function isClutter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|[^/]*\/)?$/i.test(name)
}

async function directoryOf(zip: Blob): Promise<{ count: number; size: number; offset: number }> {
  // A note of up to 65,535 bytes may follow the 22 of the record.
  const from = Math.max(0, zip.size - 65_557)
  const view = await viewOf(zip, from, zip.size - from)
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const [count, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    if (offset === 0xffffffff || count === 0xffff)
      throw new Refusal(
        'too large',
        'This zip is larger than any that is read. Unpack it and drop the files.',
      )
    return { count, size, offset }
  }
  throw damaged()
}

interface Facts {
  readonly encrypted: boolean
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly packed: number
  readonly unfolded: number
  readonly offset: number
}

async function readEntry(
  zip: Blob,
  facts: Facts,
  budget: { left: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { method, packed, unfolded, offset } = facts
  if (facts.encrypted)
    throw new Refusal('damaged', 'This file is encrypted in its zip. Unpack it and drop the file.')
  if (unfolded > LARGEST_FILE || packed > LARGEST_FILE) throw tooLarge()
  if (method !== 0 && method !== 8)
    throw new Refusal(
      'damaged',
      'This file is packed in a way that is not read here. Unpack the zip and drop the file.',
    )
  if (offset + 30 > zip.size) throw damaged()
  const head = await viewOf(zip, offset, 30)
  if (head.getUint32(0, true) !== 0x04034b50) throw damaged()
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  if (start + packed > zip.size) throw damaged()
  const data = zip.slice(start, start + packed)
  return method === 0 ? new Uint8Array(await data.arrayBuffer()) : inflated(data, budget)
}

async function inflated(data: Blob, budget: { left: number }): Promise<Uint8Array<ArrayBuffer>> {
  const reader = data.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      budget.left -= part.value.byteLength
      if (size > LARGEST_FILE) throw tooLarge()
      if (budget.left < 0)
        throw new Refusal(
          'too large',
          'The files of this zip are larger than 200 MB together: the rest is not read.',
        )
      parts.push(part.value)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  } finally {
    // A bomb is left where it is.
    reader.cancel().catch(() => undefined)
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

async function viewOf(zip: Blob, offset: number, size: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await zip.slice(offset, offset + size).arrayBuffer())
}

const damaged = () =>
  new Refusal('damaged', 'This zip is damaged: a part of it is missing. Download it again.')
const tooLarge = () =>
  new Refusal('too large', 'This is larger than 1 MB, which no response is. It was not read.')
