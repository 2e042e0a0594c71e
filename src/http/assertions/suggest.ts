import type { Exchange } from '#http/exchange.ts'
import { fieldValue } from '#http/field.ts'
import { jsonType, type Assertion } from './assertion.ts'
import { typedJson } from './expectation.ts'
import { jsonPath, readJsonPath, type JsonPath } from './json-path.ts'
import { readExchange } from './reading.ts'

/** How many JSON values are suggested, and at most how many of one object. */
const MOST = 4
const MOST_OF_ONE = 2

/** How many values are looked at, and how deep. */
const LOOKED_AT = 200
const DEEPEST = 3

/** What tells that a text will be another one next time. */
const CHANGING = /\d{4}-\d\d-\d\d|\d\d:\d\d|^[\da-f-]{20,}$|^\d{6,}$/i

/** Assertions that hold for an exchange and may well hold for the next, in the order one would read them. */
export function suggestAssertions(exchange: Exchange): readonly Assertion[] {
  const { outcome } = exchange
  if (outcome.kind !== 'response') return [assertion('status', '', 'absent', '')]
  const type = fieldValue(outcome.fields, 'content-type')?.split(';', 1)[0]?.trim()
  return [
    assertion('status', '', 'is', String(outcome.status)),
    ...(type ? [assertion('field', 'Content-Type', 'contains', type)] : []),
    ...aboutJson(exchange),
  ]
}

/** The paths into an exchange's JSON that one might ask about, with what is there; none where there is no JSON. */
export function pathsOf(exchange: Exchange): readonly (readonly [path: string, value: unknown])[] {
  const root = rootOf(exchange)
  return root ? valuesIn(root.value).map(([path, value]) => [jsonPath(path), value]) : []
}

/** The assertion that a value is as it is now. */
export function assertionOfValue(path: string, value: unknown): Assertion {
  const type = jsonType(value)
  if (type === 'array' && !path.endsWith('.length')) {
    return assertion('json', `${path}.length`, 'is', String((value as unknown[]).length))
  }
  return type === 'object'
    ? assertion('json', path, 'type', type)
    : assertion('json', path, 'is', typedJson(value))
}

function rootOf(exchange: Exchange): { value: unknown } | undefined {
  const path = readJsonPath('$')
  if ('what' in path) return undefined
  const root = readExchange(exchange).found(assertion('json', '$', 'exists', ''), path)
  return 'value' in root ? root : undefined
}

function aboutJson(exchange: Exchange): Assertion[] {
  const root = rootOf(exchange)
  if (!root) return []
  const perObject = new Map<string, number>()
  const chosen: Assertion[] = []
  if (Array.isArray(root.value)) chosen.push(assertion('json', '$', 'type', 'array'))
  for (const [path, value] of valuesIn(root.value)) {
    const text = jsonPath(path)
    const inside = jsonPath(path.slice(0, -1))
    const known = perObject.get(inside) ?? 0
    const type = jsonType(value)
    if (chosen.length >= MOST) break
    if (path.length === 0 || type === 'object' || known >= MOST_OF_ONE) continue
    perObject.set(inside, known + 1)
    const steady =
      type === 'boolean' ||
      (type === 'number' && Number.isSafeInteger(value) && Math.abs(Number(value)) < 1_000_000) ||
      (typeof value === 'string' && value.length <= 60 && !CHANGING.test(value))
    chosen.push(
      steady ? assertion('json', text, 'is', typedJson(value)) : assertion('json', text, 'type', type),
    )
  }
  return chosen
}

/** Values from the outside in: what is outermost is most likely to stay. */
function valuesIn(root: unknown): (readonly [JsonPath, unknown])[] {
  const values: (readonly [JsonPath, unknown])[] = [[[], root]]
  for (let index = 0; index < values.length && values.length < LOOKED_AT; index++) {
    const [path, value] = values[index] ?? [[], undefined]
    if (path.length >= DEEPEST || typeof value !== 'object' || value === null) continue
    // Of an array the first item stands for all.
    const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.slice(0, 1).map((item: unknown) => [0, item])
      : Object.entries(value).slice(0, LOOKED_AT)
    values.push(...inside.map(([step, inner]) => [[...path, step], inner] as const))
  }
  return values.slice(0, LOOKED_AT)
}

function assertion(
  subject: Assertion['subject'],
  of: string,
  operator: Assertion['operator'],
  expected: string,
): Assertion {
  return { subject, of, operator, expected, enabled: true }
}
