import type { Content, Schema } from './model.ts'

/** What every error answer holds. */
export const Problem: Schema = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  additionalProperties: false,
  properties: {
    type: { const: 'about:blank', description: 'The problem is what the status says.' },
    title: { type: 'string', description: 'The status in words.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', minLength: 1, description: 'What is wrong, for people.' },
    errors: {
      type: 'array',
      minItems: 1,
      description: 'Each thing that is wrong with the input.',
      items: { $ref: '#/components/schemas/InputError' },
    },
  },
}

export const InputError: Schema = {
  type: 'object',
  required: ['detail'],
  additionalProperties: false,
  properties: {
    detail: {
      type: 'string',
      minLength: 1,
      description: 'To be read after the name of the place: "must be text".',
    },
    pointer: {
      type: 'string',
      pattern: '^#(/.*)?$',
      description: 'Where in the content (JSON Pointer, RFC 6901).',
    },
    parameter: { type: 'string', minLength: 1, description: 'Which query parameter.' },
  },
  oneOf: [{ required: ['pointer'] }, { required: ['parameter'] }],
}

/** The content of an error answer. */
export const problemContent: Content = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
}
