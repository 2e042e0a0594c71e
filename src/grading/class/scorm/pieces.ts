import { base64urlOfBytes, bytesOfBase64url } from '#http/base64.ts'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'

/** The most characters of a piece: SCORM 1.2 allows 255 in a response, and an LMS may count some twice. */
export const LONGEST_PIECE = 250

/** Characters of content in a piece; the rest says what it is a piece of. */
const CONTENT = 190

/**
 * A sealed response cut up for the interactions of a SCORM package. Each piece says which attempt it is of, its number
 * and how many there are, so that they can be put together from any report, in any order.
 * @param attempt 32 hex digits
 */
export function piecesOf(handOut: string, attempt: string, bytes: Bytes): readonly string[] {
  const parts = base64urlOfBytes(bytes).match(new RegExp(`.{1,${CONTENT}}`, 'g')) ?? []
  const mark = `${handOut.slice(0, 12)}.${attempt.slice(0, 12)}`
  return parts.map((part, index) => `RT1.${mark}.${index + 1}.${parts.length}.${part}`)
}

/** A response found in pieces. */
export interface FoundPieces {
  /** The first 12 hex digits of the hand-out's id. */
  readonly handOut: string
  readonly attempt: string
  readonly bytes: Bytes
}

/**
 * The responses whose pieces stand anywhere in a text, such as the CSV of an LMS's report.
 * @returns each response, or which pieces of it are missing
 */
export function responsesInPieces(text: string): readonly (FoundPieces | SealError)[] {
  const found = new Map<
    string,
    { handOut: string; attempt: string; count: number; parts: Map<number, string> }
  >()
  for (const [, handOut = '', attempt = '', number = '', count = '', part = ''] of text.matchAll(
    /RT1\.([0-9a-f]{12})\.([0-9a-f]{12})\.(\d{1,4})\.(\d{1,4})\.([A-Za-z0-9_-]{1,190})/g,
  )) {
    const key = `${handOut}.${attempt}.${count}`
    const response = found.get(key) ?? { handOut, attempt, count: Number(count), parts: new Map() }
    response.parts.set(Number(number), part)
    found.set(key, response)
  }
  return [...found.values()].map(({ handOut, attempt, count, parts }) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1)
    const missing = numbers.filter((number) => !parts.has(number))
    if (missing.length > 0 || count === 0)
      return new SealError(
        'damaged',
        `Of the response ${attempt} ${missing.length} of ${count} pieces are missing. Export the LMS’s report with all its interactions.`,
      )
    const bytes = bytesOfBase64url(numbers.map((number) => parts.get(number) ?? '').join(''))
    return { handOut, attempt, bytes }
  })
}
