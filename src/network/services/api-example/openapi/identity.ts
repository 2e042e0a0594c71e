import type { Operation, Part, SecurityRequirement } from './model.ts'
import { using } from './parameters.ts'
import { also, shown } from './responses.ts'

const tags = ['Credentials']
const bearer: readonly SecurityRequirement[] = [{ bearer: [] }]

const me = (operationId: string): Operation => ({
  operationId,
  summary: 'Read whose token it is',
  tags,
  security: bearer,
  parameters: using('IfNoneMatch'),
  responses: { 200: shown('The user.', 'User'), ...also('NotModified') },
})

/** What needs credentials: `/me`, `/profile`, `/admin` and `/data`. */
export const identity: Part = {
  schemas: {
    Counts: {
      type: 'object',
      required: ['users', 'orders', 'posts'],
      additionalProperties: false,
      properties: {
        users: { type: 'integer', minimum: 0 },
        orders: { type: 'integer', minimum: 0 },
        posts: { type: 'integer', minimum: 0 },
      },
    },
    Data: {
      type: 'object',
      required: ['message', 'authenticatedBy', 'readings'],
      additionalProperties: false,
      properties: {
        message: { type: 'string' },
        authenticatedBy: { enum: ['bearer', 'api-key', 'basic'] },
        readings: { type: 'array', items: { type: 'number' } },
      },
    },
  },
  paths: {
    '/me': { get: me('getMe') },
    '/profile': { get: me('getProfile') },
    '/admin': {
      get: {
        operationId: 'getCounts',
        summary: 'Count the records, as administrator',
        tags,
        security: bearer,
        parameters: using('IfNoneMatch'),
        responses: { 200: shown('How many there are.', 'Counts'), ...also('NotModified', 'Forbidden') },
      },
    },
    '/data': {
      get: {
        operationId: 'getData',
        summary: 'Read something with one of three kinds of credentials',
        tags,
        security: [{ bearer: [] }, { apiKey: [] }, { apiKeyInQuery: [] }, { basic: [] }],
        parameters: using('IfNoneMatch'),
        responses: { 200: shown('The data.', 'Data'), ...also('NotModified') },
      },
    },
  },
}
