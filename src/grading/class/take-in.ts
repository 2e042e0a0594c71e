import { SealError, type Bytes } from '#grading/sealed/envelope.ts'
import type { HandOut } from './hand-out-schema.ts'
import { sameResponse, type KnownResponses } from './known-responses.ts'
import { studentOf } from './match-student.ts'
import { remarksOn, type Remark } from './remarks.ts'
import type { ClassResponse } from './response-schema.ts'
import { openResponse } from './sealed-response.ts'
import type { Student } from './student.ts'
import { responsesInPieces } from './scorm/pieces.ts'
import { readTextBlocks, textBlock } from './text-block.ts'

/** What responses are taken in for. */
export interface TakeInContext {
  readonly handOut: HandOut
  readonly keys: CryptoKeyPair
  /** What was taken in before. What is taken in now is added to it. */
  readonly known: KnownResponses
  /** Titles of the other hand-outs of this instructor, by id. */
  readonly others: ReadonlyMap<string, string>
  /** Epoch ms. */
  readonly now: number
}

/** A response that was opened. */
export interface Opened {
  readonly response: ClassResponse
  readonly receipt: string
  /** The sealed block by itself. */
  readonly sealed: string
  readonly student: Student | undefined
  readonly remarks: readonly Remark[]
}

/** What became of one block of a text. Of all but the last five the response is kept. */
export type Verdict =
  | ({ readonly kind: 'accepted' } & Opened)
  /** There is a roster and its token, or its name, is not on it. */
  | ({ readonly kind: 'not on the roster' } & Opened)
  /** Another response says it is this attempt, and came first: that one counts. */
  | ({ readonly kind: 'duplicate' } & Opened)
  /** The very same response is there already. */
  | ({ readonly kind: 'accepted again' } & Opened)
  | { readonly kind: 'wrong quiz'; readonly handOut: string; readonly why: string }
  | { readonly kind: 'damaged' | 'newer' | 'shut'; readonly why: string }

/**
 * What became of every response in a text: one verdict for each block, or one that says there is none. Whatever stands
 * in one block, the others are read.
 */
export async function takeIn(text: string, context: TakeInContext): Promise<readonly Verdict[]> {
  try {
    const blocks = await responsesIn(text, context)
    const verdicts: Verdict[] = []
    // One after the other, as the second of two equal blocks is the first again.
    for (const block of blocks)
      verdicts.push(block instanceof SealError ? refused(block) : await verdictOn(block, context))
    return verdicts
  } catch (error) {
    return [refused(error)]
  }
}

/** The responses of a text: blocks, or pieces as a SCORM package leaves them in an LMS's report. */
async function responsesIn(text: string, { handOut, others }: TakeInContext) {
  const ids = [handOut.id, ...others.keys()]
  const inPieces = responsesInPieces(text).map((found) =>
    found instanceof SealError
      ? found
      : { bytes: found.bytes, handOut: ids.find((id) => id.startsWith(found.handOut)) ?? found.handOut },
  )
  if (inPieces.length > 0 && !text.includes('BEGIN ROUNDTRIP RESPONSE')) return inPieces
  return [...(await readTextBlocks('RESPONSE', plainText(text))), ...inPieces]
}

async function verdictOn(
  block: { readonly handOut: string; readonly bytes: Bytes },
  context: TakeInContext,
): Promise<Verdict> {
  const { handOut, keys, known, now } = context
  try {
    const { response, receipt } = await openResponse(block.bytes, handOut, keys)
    const before = known.ofAttempt(response.attempt)
    const again = before.find((each) => each.receipt === receipt || sameResponse(each.response, response))
    const student = studentOf(response, known.students, again?.student)
    const attempts = known.attemptsOf(response)
    const opened: Opened = {
      response,
      receipt: again?.receipt ?? receipt,
      sealed: await textBlock('RESPONSE', handOut.id, block.bytes),
      student,
      remarks: await remarksOn(response, handOut, student, attempts, now),
    }
    if (again) return { kind: 'accepted again', ...opened }
    known.add({ response, receipt })
    if (before.length > 0) return { kind: 'duplicate', ...opened }
    return { kind: student || known.students.length === 0 ? 'accepted' : 'not on the roster', ...opened }
  } catch (error) {
    const verdict = refused(error)
    return verdict.kind === 'shut' && block.handOut !== handOut.id && block.handOut !== ''
      ? wrongQuiz(block.handOut, context.others)
      : verdict
  }
}

function wrongQuiz(handOut: string, others: ReadonlyMap<string, string>): Verdict {
  const title = others.get(handOut)
  const why =
    title === undefined
      ? 'It answers another quiz, which is not in this browser.'
      : `It answers “${title}”. Take it in there.`
  return { kind: 'wrong quiz', handOut, why }
}

function refused(error: unknown): Extract<Verdict, { kind: 'damaged' | 'newer' | 'shut' }> {
  if (error instanceof SealError) return { kind: error.reason, why: error.message }
  return { kind: 'damaged', why: `This can’t be read (${String(error)}).` }
}

/** A text out of HTML, as a form of Moodle's saves it; any other text as it is. */
function plainText(text: string): string {
  if (!/<(?:br|p|div|pre)\b/i.test(text)) return text
  return text
    .replace(/<\/?(?:br|p|div|pre|li|tr)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replaceAll('&gt;', '>')
}

/** The text that bytes of a file stand for: UTF-8, or UTF-16 where it begins with a byte order mark. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
}
