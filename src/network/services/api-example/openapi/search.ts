import type { Part } from './model.ts'
import { using } from './parameters.ts'
import { also, shown } from './responses.ts'

/** `/search`. */
export const search: Part = {
  schemas: {
    SearchResults: {
      type: 'object',
      required: ['query', 'total', 'limit', 'results'],
      additionalProperties: false,
      properties: {
        query: { type: 'string' },
        total: { type: 'integer', minimum: 0 },
        limit: { type: 'integer', minimum: 1, maximum: 50 },
        results: { type: 'array', maxItems: 50, items: { $ref: '#/components/schemas/SearchResult' } },
      },
    },
    SearchResult: {
      type: 'object',
      required: ['type', 'title', 'url'],
      additionalProperties: false,
      properties: {
        type: { enum: ['post', 'user'] },
        title: { type: 'string' },
        url: { type: 'string', pattern: '^(/api)?/(posts|users)/\\d+$' },
      },
    },
  },
  paths: {
    '/search': {
      get: {
        operationId: 'search',
        summary: 'Find posts and users that hold a text',
        tags: ['Search'],
        parameters: [
          {
            name: 'q',
            in: 'query',
            description: 'The text; capital letters make no difference.',
            required: true,
            schema: { type: 'string', pattern: '\\S' },
            example: 'python',
          },
          {
            name: 'limit',
            in: 'query',
            description: 'How many results; more than 50 are never sent.',
            schema: { type: 'integer', minimum: 1, maximum: 999999999, default: 10 },
            example: 2,
          },
          ...using('IfNoneMatch'),
        ],
        responses: { 200: shown('What was found, posts first.', 'SearchResults'), ...also('NotModified') },
      },
    },
  },
}
