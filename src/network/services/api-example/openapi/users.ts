import { listOf } from './lists.ts'
import type { Part, Schema } from './model.ts'
import { filter, listParameters } from './parameters.ts'
import { listPath, recordPath } from './records.ts'

const names = { schema: 'User', tag: 'Users', one: 'a user' } as const

const name: Schema = {
  type: 'string',
  maxLength: 100,
  pattern: '\\S',
  description: 'From 1 to 100 characters; blanks around it are taken away.',
}
const email: Schema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\\.[A-Za-z]{2,}$',
}
const role: Schema = { type: 'string', maxLength: 40 }
const content: Schema = { name: 'Grace', email: 'grace@example.com', role: 'developer' }

const parameters = [
  ...listParameters(['id', 'name', 'email', 'role']),
  filter('name', 'Only users of this name.', 'Alice'),
  filter('email', 'Only users with this address.', 'alice@example.com'),
  filter('role', 'Only users in this role.', 'developer'),
]

/** `/users` and `/users/{id}`. */
export const users: Part = {
  schemas: {
    User: {
      type: 'object',
      required: ['id', 'name'],
      additionalProperties: false,
      properties: { id: { type: 'integer', minimum: 1 }, name, email, role },
      example: { id: 1, name: 'Alice', email: 'alice@example.com', role: 'developer' },
    },
    UserContent: {
      type: 'object',
      description: 'Members not named here are left out.',
      required: ['name'],
      properties: { name, email, role },
    },
    UserPatch: {
      type: 'object',
      properties: {
        name,
        email: { ...email, type: ['string', 'null'] },
        role: { ...role, type: ['string', 'null'] },
      },
    },
    UserList: listOf('User'),
  },
  paths: {
    '/users': listPath(names, parameters, content),
    '/users/{id}': recordPath(names, { id: 42, content, patch: { role: 'lead', email: null } }),
  },
}
