import type { Parameter, Reference } from './model.ts'

/** Parameters that many operations take. */
export const parameters = {
  Page: {
    name: 'page',
    in: 'query',
    description: 'Which page, from 1. A page past the end is empty. Not together with `offset` or `cursor`.',
    schema: { type: 'integer', minimum: 1, maximum: 999999999, default: 1 },
    example: 2,
  },
  PerPage: {
    name: 'per_page',
    in: 'query',
    description:
      'How many records; more than 100 are never sent. Where `limit` is given too, `per_page` counts.',
    schema: { type: 'integer', minimum: 1, maximum: 999999999, default: 20 },
    example: 10,
  },
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'Another name for `per_page`. On its own it asks for the first page of that size.',
    schema: { type: 'integer', minimum: 1, maximum: 999999999, default: 20 },
    example: 10,
  },
  Offset: {
    name: 'offset',
    in: 'query',
    description: 'How many records to leave out. Not together with `page` or `cursor`.',
    schema: { type: 'integer', minimum: 0, maximum: 999999999 },
    example: 5,
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description:
      'Empty for the beginning, then the `next_cursor` of the answer before. Nothing is sent twice or left out ' +
      'when records come and go before that place. Not together with `page` or `offset`; `sort` must stay as it was.',
    allowEmptyValue: true,
    schema: { type: 'string' },
    example: '',
  },
  Envelope: {
    name: 'envelope',
    in: 'query',
    description: '`false` for the bare list, without the object around it.',
    schema: { type: 'boolean', default: true },
    example: false,
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag of the version that is to be changed. Another one there: 412.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description:
      'With GET the ETag of the version that is known: still the same, 304. With PUT `*`: only create.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Makes it safe to send the request again: the same key with the same content gets the same answer.',
    schema: { type: 'string', minLength: 1 },
  },
} satisfies Record<string, Parameter>

/** References to these parameters. */
export function using(...names: (keyof typeof parameters)[]): Reference[] {
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

/** What every list takes, with the members it can be sorted by. */
export function listParameters(sorts: readonly string[]): (Parameter | Reference)[] {
  const member = `-?(${sorts.join('|')})`
  return [
    ...using('Page', 'PerPage', 'Limit', 'Offset', 'Cursor', 'Envelope'),
    {
      name: 'sort',
      in: 'query',
      description: `Members to sort by, with commas between them and \`-\` before one that is to fall: ${sorts.join(', ')}.`,
      schema: { type: 'string', pattern: `^${member}(,${member})*$` },
      example: `-${sorts[0]}`,
    },
    ...using('IfNoneMatch'),
  ]
}

/** A query parameter that picks the records which have this value. */
export function filter(name: string, description: string, example: string | number): Parameter {
  const schema =
    typeof example === 'number'
      ? { type: 'integer', minimum: 1, maximum: 999999999999999 }
      : { type: 'string' }
  return { name, in: 'query', description, schema, example }
}
