import * as v from 'valibot'
import type { Call } from './call.ts'
import { type InputError, Refusal } from './problem.ts'

type ObjectSchema = v.ObjectSchema<v.ObjectEntries, v.ErrorMessage<v.ObjectIssue> | undefined>

const MOST_BYTES = 100_000
/** Far below what would overflow the stack when it is written out again. */
const MOST_LEVELS = 100

/**
 * The JSON content of a request.
 * @throws Refusal 415 for another media type, 413 for more than 100 kB, 400 for content that is not JSON or too deep
 */
export function readJson(
  { request, context }: Call,
  types: readonly string[] = ['application/json'],
): unknown {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (!type || !types.includes(type)) {
    throw new Refusal(
      415,
      `${type ? `${type} is not read here` : 'There is no Content-Type'}; send ${types.join(' or ')}.`,
      {
        fields:
          request.method === 'PATCH' ? { 'Accept-Patch': types.join(', ') } : { Accept: types.join(', ') },
      },
    )
  }
  const { body } = context
  if (body.byteLength > MOST_BYTES)
    throw new Refusal(413, `At most ${MOST_BYTES} bytes of content are taken.`)
  const content = parsed(body)
  if (deeperThan(MOST_LEVELS, content)) {
    throw new Refusal(400, `The content is nested more than ${MOST_LEVELS} levels deep.`)
  }
  return content
}

/** @throws Refusal 400 for bytes that are not JSON in UTF-8 (RFC 8259, 8.1) */
function parsed(body: Uint8Array): unknown {
  if (body.byteLength === 0) throw new Refusal(400, 'The content is empty; JSON was expected.')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(400, `The content is not JSON: ${reason}`)
  }
}

function deeperThan(most: number, value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/**
 * Content that fits a schema. Members that the schema does not know are left out, and the learner is told.
 * @throws Refusal 422 with one entry in `errors` for each thing that is wrong
 */
export function validated<Schema extends ObjectSchema>(
  { context }: Call,
  schema: Schema,
  content: unknown,
): v.InferOutput<Schema> {
  // To valibot a list is an object too.
  const result = v.safeParse(schema, Array.isArray(content) ? null : content)
  if (!result.success) {
    const errors = result.issues.map((issue): InputError => ({
      detail: issue.message,
      pointer: pointerTo(v.getDotPath(issue)),
    }))
    context.note(`refused: ${errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`)
    throw new Refusal(422, 'The content is JSON, but it can’t be used.', { members: { errors } })
  }
  const unknown = Object.keys(Object(content)).filter(
    (name) => name !== 'id' && !Object.hasOwn(schema.entries, name),
  )
  if (unknown.length > 0) context.note(`left out what is not known here: ${unknown.join(', ')}`)
  return result.output
}

/** An object schema whose messages can be read after the member's name: "#/name is required". */
export function objectOf<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.object(entries, (issue: v.ObjectIssue) =>
    issue.expected === 'Object' ? 'must be a JSON object' : 'is required',
  )
}

function pointerTo(path: string | null): string {
  return path === null ? '#' : `#/${path.replaceAll('.', '/')}`
}
