import { isRecord } from '#http/formats/source.ts'
import type { Document, Json } from './document.ts'

/** Schemas that unfold into ever more end here. */
const DEEPEST = 12
const MOST_VALUES = 2_000

/** A value that a schema allows: its example, default or first choice, else made from its type; undefined where there is no schema. */
export function sampleOf(schema: unknown, document: Document): unknown {
  return sample(schema, { document, budget: { left: MOST_VALUES }, open: [] })
}

interface Making {
  readonly document: Document
  readonly budget: { left: number }
  /** The schemas around this one: one that holds itself is made once. */
  readonly open: readonly Json[]
}

function sample(given: unknown, making: Making): unknown {
  const schema = making.document.object(given)
  making.budget.left -= 1
  if (!schema || making.budget.left < 0 || making.open.length > DEEPEST || making.open.includes(schema))
    return undefined
  const written = writtenSample(schema)
  if (written !== undefined) return written
  const inner: Making = { ...making, open: [...making.open, schema] }
  const all = list(schema['allOf'])
  if (all.length > 0) return merged([...all, without(schema, 'allOf')], inner)
  const [choice] = [...list(schema['oneOf']), ...list(schema['anyOf'])]
  if (choice !== undefined) return sample(choice, inner)
  switch (typeOf(schema)) {
    case 'object':
      return objectSample(schema, inner)
    case 'array':
      return [sample(schema['items'], inner)].filter((item) => item !== undefined)
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return numberSample(schema)
    case 'boolean':
      return true
    default:
      return null
  }
}

function writtenSample(schema: Json): unknown {
  const [firstExample] = list(schema['examples'])
  const [firstChoice] = list(schema['enum'])
  return [schema['example'], firstExample, schema['const'], schema['default'], firstChoice].find(
    (value) => value !== undefined,
  )
}

function objectSample(schema: Json, making: Making): Json {
  const properties = making.document.object(schema['properties']) ?? {}
  const entries = Object.entries(properties)
    // What only responses have: the id of what is to be created, most often.
    .filter(([, property]) => making.document.get(property, 'readOnly') !== true)
    .map(([name, property]) => [name, sample(property, making)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function merged(parts: readonly unknown[], making: Making): unknown {
  const samples = parts.map((part) => sample(part, making))
  const objects = samples.filter(isRecord)
  if (objects.length === 0) return samples.find((value) => value !== null)
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)))
}

function without(schema: Json, name: string): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name))
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Of several types (3.1) the first that is not null; guessed where none is said. */
function typeOf(schema: Json): unknown {
  const { type } = schema
  if (Array.isArray(type)) return type.find((name) => name !== 'null')
  if (type !== undefined) return type
  if (isRecord(schema['properties'])) return 'object'
  return schema['items'] === undefined ? undefined : 'array'
}

const TEXTS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'ada@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  byte: 'aGVsbG8=',
  binary: '',
  password: 'secret',
}

function text({ format, minLength }: Json): string {
  const known = typeof format === 'string' && Object.hasOwn(TEXTS, format) ? TEXTS[format] : undefined
  const least = typeof minLength === 'number' ? Math.min(minLength, 1_000) : 0
  return (known ?? 'text').padEnd(least, 'x')
}

function numberSample({ type, minimum, maximum, exclusiveMinimum }: Json): number {
  const least =
    typeof minimum === 'number' ? minimum : typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : 1
  const value = typeof maximum === 'number' ? Math.min(least, maximum) : least
  return type === 'integer' ? Math.ceil(value) : value
}
