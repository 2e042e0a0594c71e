import * as v from 'valibot'
import type { HandlerContext } from '#network/service.ts'
import { json, refusal } from './answer.ts'
import { dumpMembers } from './python-json.ts'

/** What is stored, in the order the keys were first used. */
export type Items = Map<string, unknown>

const MOST_BYTES = 1024 ** 2

const content = v.object({ value: v.unknown() })

/** GET /items: everything, as one object. */
export function list(items: Items, { note }: HandlerContext): Response {
  note(`sent all ${items.size} items`)
  return json(dumpMembers(items))
}

/** GET /items/{key}. */
export function show(items: Items, key: string, { note }: HandlerContext): Response {
  if (items.has(key))
    return json(
      dumpMembers([
        ['key', key],
        ['value', items.get(key)],
      ]),
    )
  note(`nothing is stored under ${key}`)
  return refusal(404, `Key '${key}' not found`)
}

/** POST /items/{key}: 201 for a new key, 200 for one that is overwritten. */
export function store(items: Items, key: string, { body, note }: HandlerContext): Response {
  if (body.byteLength > MOST_BYTES) {
    return refusal(
      413,
      `Maximum request body size ${MOST_BYTES} exceeded, actual body size ${body.byteLength}`,
    )
  }
  let sent: unknown
  try {
    sent = JSON.parse(new TextDecoder().decode(body))
  } catch (error) {
    note('the content is not JSON')
    return refusal(400, `The content is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  // To valibot a list is an object too.
  if (Array.isArray(sent) || !v.is(content, sent)) {
    note('the content has no member named value')
    return refusal(400, 'The content must be a JSON object with a member named value')
  }
  const isNew = !items.has(key)
  items.set(key, sent.value)
  note(isNew ? `stored a value under ${key}` : `overwrote what was under ${key}`)
  return json(
    dumpMembers([
      ['key', key],
      ['value', sent.value],
    ]),
    isNew ? 201 : 200,
  )
}
