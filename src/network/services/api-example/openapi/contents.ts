import type { Part } from './model.ts'
import { using } from './parameters.ts'
import { also, shown } from './responses.ts'

const tags = ['This API']

/** `/` and `/openapi.json`. */
export const contents: Part = {
  schemas: {
    Contents: {
      type: 'object',
      required: ['resources'],
      additionalProperties: false,
      properties: {
        resources: {
          type: 'array',
          items: { type: 'string', pattern: '^/', description: 'A path; `:id` stands for a number.' },
        },
      },
    },
    Description: {
      type: 'object',
      description: 'An OpenAPI document.',
      required: ['openapi', 'info', 'paths'],
      properties: {
        openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
        info: { type: 'object' },
        paths: { type: 'object' },
      },
    },
  },
  paths: {
    '/': {
      get: {
        operationId: 'listResources',
        summary: 'List the paths',
        tags,
        parameters: using('IfNoneMatch'),
        responses: { 200: shown('The paths.', 'Contents'), ...also('NotModified') },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'Read this document',
        tags,
        parameters: using('IfNoneMatch'),
        responses: { 200: shown('The document.', 'Description'), ...also('NotModified') },
      },
    },
  },
}
