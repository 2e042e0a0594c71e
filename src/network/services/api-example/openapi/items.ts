import { fields } from './headers.ts'
import { listOf } from './lists.ts'
import type { Parameter, Part } from './model.ts'
import { listParameters, using } from './parameters.ts'
import { also, badContent, done, json, listed, shown } from './responses.ts'

const tags = ['Items']
const key: Parameter = {
  name: 'key',
  in: 'path',
  description: 'Any segment of a path.',
  required: true,
  schema: { type: 'string', minLength: 1 },
  example: 'colour',
}

/** `/items` and `/items/{key}`. */
export const items: Part = {
  schemas: {
    Item: {
      type: 'object',
      required: ['key', 'value'],
      additionalProperties: false,
      properties: { key: { type: 'string' }, value: { description: 'Any JSON.' } },
      example: { key: 'colour', value: 'teal' },
    },
    ItemContent: {
      type: 'object',
      required: ['value'],
      properties: { value: { description: 'Any JSON, up to 99 levels deep.' } },
    },
    ItemList: listOf('Item'),
  },
  paths: {
    '/items': {
      get: {
        operationId: 'listItems',
        summary: 'List what is stored',
        tags,
        parameters: listParameters(['key']),
        responses: { 200: listed('ItemList'), ...also('ListNotModified') },
      },
    },
    '/items/{key}': {
      get: {
        operationId: 'getItem',
        summary: 'Read the value of a key',
        tags,
        parameters: [key, ...using('IfNoneMatch')],
        responses: { 200: shown('Key and value.', 'Item'), ...also('NotModified', 'NotFound') },
      },
      put: {
        operationId: 'putItem',
        summary: 'Store a value under a key',
        tags,
        parameters: [key, ...using('IfMatch', 'IfNoneMatch')],
        requestBody: { required: true, content: json('ItemContent', { value: { size: 'L' } }) },
        responses: {
          201: shown('The key is new.', 'Item'),
          204: { description: 'The value was replaced.', headers: fields('ETag') },
          ...also('PreconditionFailed', ...badContent),
        },
      },
      delete: {
        operationId: 'deleteItem',
        summary: 'Remove a key',
        tags,
        parameters: [key, ...using('IfMatch')],
        responses: { 204: done('It is gone.'), ...also('NotFound', 'PreconditionFailed') },
      },
    },
  },
}
