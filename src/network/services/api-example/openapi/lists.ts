import type { Schema } from './model.ts'

const total: Schema = { type: 'integer', minimum: 0, description: 'How many there are in all.' }
const size: Schema = {
  type: 'integer',
  minimum: 1,
  maximum: 100,
  description: 'The most that are in `data`.',
}

/** A part of a list of records: by page, by offset, by cursor, or bare. */
export function listOf(schema: string): Schema {
  const data: Schema = { type: 'array', maxItems: 100, items: { $ref: `#/components/schemas/${schema}` } }
  return {
    oneOf: [
      envelope('By page', { data, page: { type: 'integer', minimum: 1 }, per_page: size, total }),
      envelope('By offset', { data, offset: { type: 'integer', minimum: 0 }, limit: size, total }),
      envelope('By cursor', {
        data,
        limit: size,
        next_cursor: { type: ['string', 'null'], description: 'For the next request; null at the end.' },
      }),
      { title: 'Bare, with envelope=false', ...data },
    ],
  }
}

function envelope(title: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { title, type: 'object', required: Object.keys(properties), additionalProperties: false, properties }
}
