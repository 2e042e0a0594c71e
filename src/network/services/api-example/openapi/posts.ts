import { listOf } from './lists.ts'
import type { Part, Schema } from './model.ts'
import { filter, listParameters } from './parameters.ts'
import { listPath, nestedPath, recordPath } from './records.ts'

const names = { schema: 'Post', tag: 'Posts', one: 'a post' } as const

const title: Schema = {
  type: 'string',
  maxLength: 200,
  pattern: '\\S',
  description: 'From 1 to 200 characters; blanks around it are taken away.',
}
const body: Schema = { type: 'string', default: '' }
const tags: Schema = { type: 'array', items: { type: 'string' }, default: [] }
const userId: Schema = {
  type: 'integer',
  minimum: 1,
  description: 'A user who exists. Where it is left out: the token’s, or 1.',
}
const example: Schema = { title: 'New Blog Post', body: 'This is the content.', tags: ['http'] }

const parameters = [
  ...listParameters(['id', 'userId', 'title']),
  filter('userId', 'Only posts of this user.', 1),
  filter('tag', 'Only posts with this tag. Given twice: with both.', 'python'),
]

/** `/posts`, `/posts/{id}` and `/users/{id}/posts`. */
export const posts: Part = {
  schemas: {
    Post: {
      type: 'object',
      required: ['id', 'userId', 'title', 'body', 'tags'],
      additionalProperties: false,
      properties: { id: { type: 'integer', minimum: 1 }, userId, title, body, tags },
      example: { id: 3, userId: 7, title: 'Timeouts', body: 'Always set one.', tags: ['errors'] },
    },
    PostContent: {
      type: 'object',
      description: 'Members not named here are left out.',
      required: ['title'],
      properties: { title, body, tags, userId },
    },
    PostPatch: {
      type: 'object',
      description: 'Where body or tags are removed, they are as in a new post.',
      properties: {
        title,
        body: { type: ['string', 'null'] },
        tags: { type: ['array', 'null'], items: { type: 'string' } },
        userId: { type: ['integer', 'null'], minimum: 1 },
      },
    },
    PostList: listOf('Post'),
  },
  paths: {
    '/posts': listPath(names, parameters, example),
    '/posts/{id}': recordPath(names, { id: 3, content: example, patch: { title: 'Timeouts are a must' } }),
    '/users/{id}/posts': nestedPath(names, 1, parameters, example),
  },
}
