import { base64urlOfBytes, bytesOfBase64url } from '#http/base64.ts'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'

export type BlockKind = 'RESPONSE' | 'FEEDBACK' | 'CLASS'

/** The most characters of a text in which a block is looked for: 16 MB. */
export const LARGEST_TEXT = 16 * 2 ** 20

/**
 * Bytes as lines of text that survive a mail, a chat or a form. A checksum stands in the last line, so that a block
 * that was cut off or mistyped is told from one that was changed on purpose.
 */
export async function textBlock(kind: BlockKind, handOut: string, bytes: Bytes): Promise<string> {
  const lines = base64urlOfBytes(bytes).match(/.{1,64}/g) ?? []
  return [
    `-----BEGIN ROUNDTRIP ${kind}-----`,
    `Quiz: ${handOut}`,
    ...lines,
    `=${await checksum(handOut, bytes)}`,
    `-----END ROUNDTRIP ${kind}-----`,
    '',
  ].join('\n')
}

/** A block as it was found. */
export interface FoundBlock {
  /** Id of the hand-out it says it belongs to; only what is sealed can prove it. */
  readonly handOut: string
  readonly bytes: Bytes
}

/**
 * The blocks of a kind in a text: whatever stands around them, quote signs before the lines, other line ends, lines
 * joined or broken anew, and hyphens that were made dashes don't matter.
 * @returns each block, or why it can't be read
 * @throws {SealError} where there is none at all
 */
export async function readTextBlocks(
  kind: BlockKind,
  text: string,
): Promise<readonly (FoundBlock | SealError)[]> {
  if (text.length > LARGEST_TEXT)
    throw new SealError('damaged', `This is larger than 16 MB, which no ${nameOf(kind)} is. It was not read.`)
  // Word processors make one dash of two hyphens.
  const parts = text.replace(/[–—]/g, '--').split(new RegExp(`-{2,}\\s*BEGIN ROUNDTRIP ${kind}\\s*-{2,}`))
  if (parts.length === 1)
    throw new SealError(
      'damaged',
      `There is no ${nameOf(kind)} in it: the line “-----BEGIN ROUNDTRIP ${kind}-----” is missing.`,
    )
  return Promise.all(
    parts.slice(1).map((part) =>
      readPart(kind, part).catch((error: unknown) => {
        if (error instanceof SealError) return error
        throw error
      }),
    ),
  )
}

async function readPart(kind: BlockKind, part: string): Promise<FoundBlock> {
  const end = part.search(new RegExp(`-{2,}\\s*END ROUNDTRIP ${kind}\\s*-{2,}`))
  if (end < 0)
    throw new SealError('damaged', `The end of this ${nameOf(kind)} is missing. Ask for the whole of it.`)
  const inner = part
    .slice(0, end)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s>|]+/, ''))
    .join('')
    // Mails and chats also put in what is not seen: soft hyphens, joiners, marks of direction.
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
  const [, handOut = '', content = '', sum] =
    /^Quiz:([0-9a-f]{32})([A-Za-z0-9_-]+)=([A-Za-z0-9_-]{4})$/i.exec(inner) ?? []
  const bytes = bytesOfBase64url(content)
  const known = handOut.toLowerCase()
  if (bytes.length === 0 || sum !== (await checksum(known, bytes)))
    throw new SealError(
      'damaged',
      `A part of this ${nameOf(kind)} is missing or was changed. Ask for it again.`,
    )
  return { handOut: known, bytes }
}

/** The first 24 bits of SHA-256 over the id and the bytes, in base64url. */
async function checksum(handOut: string, bytes: Bytes): Promise<string> {
  const all = new Uint8Array([...new TextEncoder().encode(handOut), ...bytes])
  return base64urlOfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', all)).subarray(0, 3))
}

function nameOf(kind: BlockKind): string {
  return kind === 'RESPONSE' ? 'response' : kind === 'FEEDBACK' ? 'feedback' : 'class'
}
