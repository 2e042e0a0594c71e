import * as v from 'valibot'
import type { Resource } from './call.ts'
import { objectOf, readJson, validated } from './content.ts'
import { list, type View } from './lists/list.ts'
import { ownerOf, userIdOf } from './owner.ts'
import { createRecord, type Kind, recordAt, recordMethods } from './records.ts'
import type { Post } from './saved.ts'
import type { State } from './state.ts'
import { shortText } from './text.ts'

const ofOneUser = {
  title: shortText(200),
  body: v.optional(v.string('must be text'), ''),
  tags: v.optional(v.array(v.string('must be text'), 'must be a list'), []),
}

const postView: View<Post> = {
  keyOf: ({ id }) => id,
  filters: { userId: 'number', tag: 'text' },
  sorts: ['id', 'userId', 'title'],
}

/** `/posts`, `/posts/{id}` and `/users/{id}/posts`. */
export function posts(state: State): Resource[] {
  const postContent = objectOf({ ...ofOneUser, userId: userIdOf(state) })
  const kind: Kind<Post, v.InferOutput<typeof postContent>> = {
    name: 'post',
    table: () => state.posts,
    read: (call, given) => validated(call, postContent, given),
    make: (id, { userId, title, body, tags }, call, before) => ({
      id,
      userId: userId ?? before?.userId ?? ownerOf(state, call),
      title,
      body,
      tags,
    }),
    tell: ({ title }) => `“${title}”`,
  }
  const user = { name: 'user', table: () => state.users } as const
  return [
    {
      path: '/posts',
      methods: {
        GET: (call) => list(call, state.posts, postView),
        POST: (call) => createRecord(state, kind, call, kind.read(call, readJson(call))),
      },
    },
    { path: '/posts/:id', methods: recordMethods(state, kind) },
    {
      path: '/users/:id/posts',
      methods: {
        GET: (call) => list(call, state.posts, postView, [['userId', recordAt(user, call).id]]),
        POST: (call) => {
          const { id: userId } = recordAt(user, call)
          const content = validated(call, objectOf(ofOneUser), readJson(call))
          return createRecord(state, kind, call, content, { userId })
        },
      },
    },
  ]
}
