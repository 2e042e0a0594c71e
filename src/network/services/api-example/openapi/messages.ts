import type { Parameter, RequestBody } from './model.ts'

/** A message that the API sends to a webhook. */
interface Message {
  readonly post: {
    readonly operationId: string
    readonly summary: string
    readonly tags: readonly string[]
    readonly parameters: readonly Parameter[]
    readonly requestBody: RequestBody
    readonly responses: Readonly<Record<string, { readonly description: string }>>
  }
}

const parameters: readonly Parameter[] = [
  {
    name: 'Webhook-Id',
    in: 'header',
    description: 'Names the message; the same in every attempt.',
    required: true,
    schema: { type: 'string', pattern: '^msg_\\d+$' },
  },
  {
    name: 'Webhook-Timestamp',
    in: 'header',
    description: 'When this attempt was made, in seconds since 1970.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  {
    name: 'Webhook-Signature',
    in: 'header',
    description:
      'HMAC-SHA256 over `{Webhook-Id}.{Webhook-Timestamp}.{content}` as base64, after `v1,`. ' +
      'The key is what follows whsec_ in the secret, decoded from base64.',
    required: true,
    schema: { type: 'string', pattern: '^v1,[A-Za-z0-9+/]{43}=$' },
  },
]

/** What is sent to webhooks (the `webhooks` of the document), by event. */
export const messages: Readonly<Record<string, Message>> = Object.fromEntries(
  (['User', 'Order', 'Post'] as const).flatMap((schema) =>
    (['created', 'updated', 'deleted'] as const).map((done) => {
      const type = `${schema.toLowerCase()}.${done}`
      return [type, message(type, `${schema} ${done}`, schema)] as const
    }),
  ),
)

function message(type: string, summary: string, schema: string): Message {
  return {
    post: {
      operationId: `on${summary.replaceAll(' ', '')}`,
      summary,
      tags: ['Webhooks'],
      parameters,
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['type', 'timestamp', 'data'],
              additionalProperties: false,
              properties: {
                type: { const: type },
                timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
                data: { $ref: `#/components/schemas/${schema}` },
              },
            },
          },
        },
      },
      responses: {
        '2XX': { description: 'Received.' },
        '4XX': { description: 'Refused; it is not sent again.' },
        '5XX': { description: 'It is sent again after 1 s, and once more 4 s later.' },
      },
    },
  }
}
