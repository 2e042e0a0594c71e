import * as v from 'valibot'
import type { Resource } from './call.ts'
import { ALICE } from './caller.ts'
import { representation } from './conditional.ts'
import { objectOf, readJson, validated } from './content.ts'
import { createOnce } from './idempotency.ts'
import { pageOf } from './paging.ts'
import { Refusal } from './problem.ts'
import type { Post, State } from './state.ts'
import { idIn } from './users.ts'

const postContent = objectOf({
  title: v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(200, 'must be at most 200 characters'),
  ),
  body: v.optional(v.string('must be text'), ''),
  tags: v.optional(v.array(v.string('must be text'), 'must be a list'), []),
})

/** `/posts` and `/posts/{id}`. */
export function posts(state: State): Resource[] {
  return [
    {
      path: '/posts',
      methods: {
        GET: (call) => pageOf(call, [...state.posts.values()]),
        POST: async (call) => {
          const content = validated(call, postContent, await readJson(call))
          return createOnce(state, call, content, () => {
            const post: Post = { id: ++state.last.post, userId: call.caller?.userId ?? ALICE, ...content }
            state.posts.set(post.id, post)
            call.context.note(`stored post ${post.id}`)
            return { location: `${call.prefix}/posts/${post.id}`, data: post }
          })
        },
      },
    },
    {
      path: '/posts/:id',
      methods: {
        GET: (call) => {
          const post = state.posts.get(idIn(call.params['id']))
          if (!post) throw new Refusal(404, `There is no post ${call.params['id']}.`)
          return representation(call, post)
        },
      },
    },
  ]
}
