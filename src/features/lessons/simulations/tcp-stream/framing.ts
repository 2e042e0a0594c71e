export const framings = ['none', 'newline', 'length'] as const

/** How the reader finds out where a message ends. */
export type Framing = (typeof framings)[number]

/** Where a message lies in the stream, with what frames it: the bytes from `from` up to `to`. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Where its own bytes are. */
  readonly textFrom: number
  readonly textTo: number
}

const NEWLINE = 10
const LENGTH_BYTES = 4

/** Messages as one stream of bytes: a newline behind each, or before each its length in bytes, four bytes, big end first. */
export function encode(
  messages: readonly Uint8Array[],
  framing: Framing,
): { readonly bytes: Uint8Array; readonly spans: readonly Span[] } {
  const bytes: number[] = []
  const spans = messages.map((message): Span => {
    const from = bytes.length
    if (framing === 'length') bytes.push(...lengthBytes(message.length))
    const textFrom = bytes.length
    bytes.push(...message)
    const textTo = bytes.length
    if (framing === 'newline') bytes.push(NEWLINE)
    return { from, to: bytes.length, textFrom, textTo }
  })
  return { bytes: Uint8Array.from(bytes), spans }
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

/** One thing the framer does with what was read. */
export interface FramerStep {
  readonly says: string
  /** What it holds back afterwards. */
  readonly buffer: Uint8Array
  /** The message that is complete now. */
  readonly message?: Uint8Array
}

/** A framer: given each read in turn, it says step by step what it does. It remembers what is not complete yet. */
export function framer(framing: Framing): (chunk: Uint8Array) => FramerStep[] {
  let buffer = new Uint8Array()
  return (chunk) => {
    if (framing === 'none') {
      const says = `Takes the ${bytesOf(chunk.length)} of this read for a message.`
      return [{ says, buffer, message: chunk }]
    }
    const held = buffer.length
    buffer = Uint8Array.of(...buffer, ...chunk)
    const steps: FramerStep[] = [{ says: addedWords(chunk.length, held), buffer }]
    for (;;) {
      const found = framing === 'newline' ? byNewline(buffer) : byLength(buffer)
      if (found.end === undefined) return [...steps, { says: found.says, buffer }]
      const message = buffer.slice(found.start, found.end)
      buffer = buffer.slice(found.next)
      steps.push({ says: found.says, buffer, message })
    }
  }
}

interface Found {
  readonly says: string
  readonly start: number
  /** Where the message ends; undefined while it is not complete. */
  readonly end?: number
  /** Where the next one begins. */
  readonly next: number
}

function byNewline(buffer: Uint8Array): Found {
  const end = buffer.indexOf(NEWLINE)
  if (end < 0) {
    const says =
      buffer.length === 0
        ? 'The buffer is empty: waits for the next read.'
        : 'No ↵ in the buffer: waits for the next read.'
    return { says, start: 0, next: 0 }
  }
  return { says: `Finds ↵ after ${bytesOf(end)}: a message is complete.`, start: 0, end, next: end + 1 }
}

function byLength(buffer: Uint8Array): Found {
  if (buffer.length < LENGTH_BYTES) {
    const says =
      buffer.length === 0
        ? 'The buffer is empty: waits for the next read.'
        : `Has ${buffer.length} of the 4 bytes of a length: waits for the next read.`
    return { says, start: 0, next: 0 }
  }
  const length = new DataView(buffer.buffer, buffer.byteOffset).getUint32(0)
  const here = buffer.length - LENGTH_BYTES
  if (here < length) {
    return {
      says: `The length is ${length}, and ${here} of ${bytesOf(length)} are here: waits for the next read.`,
      start: 0,
      next: 0,
    }
  }
  const end = LENGTH_BYTES + length
  return {
    says: `The length is ${length}, and ${length === 1 ? 'that byte is' : `${length} bytes are`} here: a message is complete.`,
    start: LENGTH_BYTES,
    end,
    next: end,
  }
}

function addedWords(added: number, held: number): string {
  return held === 0
    ? `Puts ${bytesOf(added)} into the empty buffer.`
    : `Adds ${bytesOf(added)} to the ${held} held back.`
}

/** `1 byte`, `5 bytes`. */
export function bytesOf(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}
