import { contents } from './contents.ts'
import { headers } from './headers.ts'
import { identity } from './identity.ts'
import { items } from './items.ts'
import { limited } from './limited.ts'
import { messages } from './messages.ts'
import type { Operation, PathItem } from './model.ts'
import { orders } from './orders.ts'
import { parameters } from './parameters.ts'
import { posts } from './posts.ts'
import { InputError, Problem } from './problem.ts'
import { also, responses } from './responses.ts'
import { search } from './search.ts'
import { users } from './users.ts'
import { webhooks } from './webhooks.ts'

const parts = [users, orders, posts, items, search, identity, webhooks, limited, contents]

/** The OpenAPI 3.1 document of https://api.example.com. */
export const document = {
  openapi: '3.1.1',
  info: {
    title: 'Practice API',
    version: '2.0.0',
    summary: 'The API of this lab that keeps what is sent to it.',
    description:
      'Errors are problem details (RFC 9457). Every answer says where the client stands with the rate limit: ' +
      '60 requests a minute, on all paths together.',
  },
  servers: [{ url: 'https://api.example.com' }, { url: 'https://api.example.com/api' }],
  security: [{}, { bearer: [] }],
  tags: [
    { name: 'Users' },
    { name: 'Orders' },
    { name: 'Posts' },
    { name: 'Items', description: 'A key-value store.' },
    { name: 'Search' },
    { name: 'Credentials', description: 'What needs them.' },
    { name: 'Webhooks', description: 'The API sends a signed POST when something happens.' },
    { name: 'Limits' },
    { name: 'This API' },
  ],
  paths: Object.fromEntries(
    parts.flatMap(({ paths }) =>
      Object.entries(paths).map(([path, item]) => [path, complete(path, item)] as const),
    ),
  ),
  webhooks: messages,
  components: {
    schemas: { ...Object.assign({}, ...parts.map(({ schemas }) => schemas)), Problem, InputError },
    parameters,
    headers,
    responses,
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'token123, or a JWT signed with practice-secret.',
      },
      basic: { type: 'http', scheme: 'basic', description: 'username and password' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'demo-key-123' },
      apiKeyInQuery: { type: 'apiKey', in: 'query', name: 'api_key', description: 'It ends up in logs.' },
    },
  },
}

/** With HEAD and OPTIONS, which follow from the other methods. */
function complete(path: string, item: PathItem): PathItem {
  const { get, patch } = item
  const any = get ?? item.post
  return {
    ...item,
    ...(get && { head: head(get) }),
    options: {
      operationId: `optionsOf${path.replaceAll(/[^a-z]+(.?)/g, (_, letter: string) => letter.toUpperCase()) || 'Root'}`,
      summary: 'Ask what can be done here',
      tags: any?.tags ?? [],
      parameters: any?.parameters?.filter((parameter) => 'in' in parameter && parameter.in === 'path') ?? [],
      responses: {
        204: { $ref: `#/components/responses/${patch ? 'PatchOptions' : 'Options'}` },
        ...also(),
      },
    },
  }
}

function head(get: Operation): Operation {
  const { operationId, responses: answers } = get
  return {
    ...get,
    operationId: `head${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`,
    summary: `${get.summary}: only the fields`,
    description: 'As GET, without content.',
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => {
        if ('$ref' in answer) return [status, answer]
        const { description, headers: fields } = answer
        return [status, { description, headers: fields }]
      }),
    ),
  }
}
