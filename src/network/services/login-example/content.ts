import * as v from 'valibot'
import { problem } from './answers.ts'
import { type Call, requestField } from './call.ts'

export const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'
const MOST_BYTES = 100_000

const members = v.record(v.string(), v.union([v.string(), v.number()]))

/** What somebody sent to a form’s address. */
export interface Submission {
  readonly entries: readonly (readonly [name: string, value: string])[]
  /**
   * Whether an HTML form could have sent it, from any page, unasked. JSON from another origin needs a
   * preflight.
   */
  readonly byForm: boolean
}

/** The media type of the content, in small letters and without parameters. */
export function mediaType(call: Call): string | undefined {
  return requestField(call, 'Content-Type')?.split(';')[0]?.trim().toLowerCase()
}

/**
 * The content as text.
 * @throws Refusal 413 for more than 100 kB
 */
export function readText({ context }: Call): string {
  if (context.body.byteLength > MOST_BYTES)
    throw problem(413, `At most ${MOST_BYTES} bytes of content are taken.`)
  return new TextDecoder().decode(context.body)
}

/**
 * What a form, or a program in its stead, sent: form-urlencoded or a JSON object of texts.
 * @throws Refusal 415 for another media type, 413 for too much, 400 for broken JSON, 422 for JSON that is
 * something else
 */
export function readSubmission(call: Call): Submission {
  const type = mediaType(call)
  if (type === FORM) return { entries: [...new URLSearchParams(readText(call))], byForm: true }
  if (type === JSON_TYPE) return { entries: jsonEntries(readText(call)), byForm: false }
  throw problem(
    415,
    `${type ? `${type} is not read here` : 'There is no Content-Type'}; send ${FORM} or ${JSON_TYPE}.`,
    [{ name: 'Accept', value: `${FORM}, ${JSON_TYPE}` }],
  )
}

/** The last value of that name; undefined where there is none or it is empty. */
export function valueOf({ entries }: Submission, name: string): string | undefined {
  return entries.findLast(([each]) => each === name)?.[1] || undefined
}

function jsonEntries(text: string): Submission['entries'] {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw problem(
      400,
      text === '' ? 'The content is empty; JSON was expected.' : `The content is not JSON: ${reason}`,
    )
  }
  const result = v.safeParse(members, Array.isArray(content) ? null : content)
  if (!result.success) throw problem(422, 'The content must be a JSON object whose members are texts.')
  return Object.entries(result.output).map(([name, value]) => [name, String(value)])
}
