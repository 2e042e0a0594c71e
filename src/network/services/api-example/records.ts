import type { Call, Resource } from './call.ts'
import { checkPreconditions, representation } from './conditional.ts'
import { readJson } from './content.ts'
import { type Creation, createOnce, created } from './idempotency.ts'
import type { Table } from './lists/table.ts'
import { mergePatched } from './merge-patch.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

const PATCH_TYPES = ['application/merge-patch+json', 'application/json']

/** Records that are created, read, replaced, changed and deleted, each under an id of its own. */
export interface Kind<T extends { readonly id: number }, Content> {
  readonly name: 'user' | 'order' | 'post'
  readonly table: () => Table<T>
  /**
   * What a client has sent.
   * @throws Refusal 422 where it can't be used
   */
  readonly read: (call: Call, given: unknown) => Content
  /**
   * The record that content makes.
   * @param before the record in whose place it comes
   * @throws Refusal 422 where it would belong to nobody
   */
  readonly make: (id: number, content: Content, call: Call, before?: T) => T
  /** The record in a few words, as in "user 42 is Pedro". */
  readonly tell: (record: T) => string
  /** Deletes what can't be without the record. Returns the note on it. */
  readonly takeAlong?: (record: T, call: Call) => string
}

/**
 * POST of content that is good.
 * @param within what the path says of the record, such as the user of `/users/42/orders`
 */
export function createRecord<T extends { readonly id: number }, Content>(
  state: State,
  kind: Kind<T, Content>,
  call: Call,
  content: NoInfer<Content>,
  within: Partial<NoInfer<Content>> = {},
): Response {
  return createOnce(state, call, content, () =>
    store(state, kind, call, kind.make(state.last[kind.name] + 1, { ...content, ...within }, call)),
  )
}

/** GET, PUT, PATCH and DELETE of one record. */
export function recordMethods<T extends { readonly id: number }, Content>(
  state: State,
  kind: Kind<T, Content>,
): Resource['methods'] {
  const { name, table } = kind
  return {
    GET: (call) => {
      const record = recordAt(kind, call)
      call.context.note(`${name} ${record.id} is ${kind.tell(record)}`)
      return representation(call, record)
    },
    PUT: (call) => replace(state, kind, call),
    PATCH: (call) => {
      const patch = readJson(call, PATCH_TYPES)
      const before = recordAt(kind, call)
      checkPreconditions(call, before)
      const changed = kind.make(before.id, kind.read(call, mergePatched(before, patch)), call, before)
      table().set(changed)
      call.publish(`${name}.updated`, changed)
      call.context.note(`changed ${name} ${before.id}`)
      return representation(call, changed)
    },
    DELETE: (call) => {
      const record = recordAt(kind, call)
      checkPreconditions(call, record)
      const more = kind.takeAlong?.(record, call) ?? ''
      table().delete(record.id)
      call.publish(`${name}.deleted`, record)
      call.context.note(`deleted ${name} ${record.id}${more}`)
      return new Response(null, { status: 204 })
    },
  }
}

/**
 * The record that the `:id` of a path stands for.
 * @throws Refusal 404 where there is none
 */
export function recordAt<T extends { readonly id: number }>(
  { name, table }: Pick<Kind<T, never>, 'name' | 'table'>,
  { params, context }: Call,
): T {
  const record = table().get(idIn(params['id']))
  if (record) return record
  context.note(`there is no ${name} ${params['id']}`)
  throw new Refusal(404, `There is no ${name} ${params['id']}.`)
}

/** The number an id in a path stands for; NaN where it can't be one. */
export function idIn(text: string | undefined): number {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : Number.NaN
}

/** Creates or replaces (RFC 9110, 9.3.4): 201 where nothing was, 200 otherwise. */
function replace<T extends { readonly id: number }, Content>(
  state: State,
  kind: Kind<T, Content>,
  call: Call,
): Response {
  const { name, table } = kind
  const id = idIn(call.params['id'])
  // Room is left above, so that ids which POST gives can always be read.
  if (!(id < 1_000_000_000)) throw new Refusal(404, 'An id is a whole number from 1, of at most nine digits.')
  const given = readJson(call)
  const before = table().get(id)
  checkPreconditions(call, before)
  const givenId: unknown = Object(given).id
  if (givenId !== undefined && givenId !== id) {
    const errors = [{ detail: `must be ${id}, as in the path, or left out`, pointer: '#/id' }]
    throw new Refusal(422, `The content is about another ${name} than the path.`, { members: { errors } })
  }
  const record = kind.make(id, kind.read(call, given), call, before)
  if (!before) return created(call, store(state, kind, call, record))
  table().set(record)
  call.publish(`${name}.updated`, record)
  call.context.note(`replaced ${name} ${id}: what was not sent is gone`)
  return representation(call, record)
}

function store<T extends { readonly id: number }>(
  state: State,
  { name, table }: Pick<Kind<T, never>, 'name' | 'table'>,
  call: Call,
  record: T,
): Creation {
  table().set(record)
  state.last[name] = Math.max(state.last[name], record.id)
  call.publish(`${name}.created`, record)
  call.context.note(`stored ${name} ${record.id}`)
  return { location: `${call.prefix}/${name}s/${record.id}`, data: record }
}
