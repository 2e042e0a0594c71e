import type { Part } from './model.ts'
import { using } from './parameters.ts'
import { also, done, shown } from './responses.ts'

const tags = ['Limits']

/** `/limited`. */
export const limited: Part = {
  schemas: {
    Message: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: { message: { type: 'string' } },
    },
  },
  paths: {
    '/limited': {
      get: {
        operationId: 'getLimited',
        summary: 'Run into a limit: 5 requests in 10 s, counted apart',
        tags,
        parameters: using('IfNoneMatch'),
        responses: { 200: shown('Within the limit.', 'Message'), ...also('NotModified') },
      },
      post: {
        operationId: 'postLimited',
        summary: 'Run into the same limit with a POST',
        tags,
        responses: { 204: done('Within the limit.'), ...also() },
      },
    },
  },
}
