import type { Content, Operation, Parameter, PathItem, Reference, Schema } from './model.ts'
import { using } from './parameters.ts'
import { also, badContent, badPatch, done, json, listed, posted, put, shown } from './responses.ts'

/** How the resources of one kind of record are called. */
interface Names {
  /** As in `getUser`. */
  readonly schema: 'User' | 'Order' | 'Post'
  readonly tag: string
  /** As in "a user". */
  readonly one: string
}

/** GET, PUT, PATCH and DELETE of one record. */
export function recordPath(
  { schema, tag, one }: Names,
  examples: { readonly id: number; readonly content: Schema; readonly patch: Schema },
): PathItem {
  const tags = [tag]
  const id = idOf(examples.id)
  const patch = json(`${schema}Patch`, examples.patch)
  return {
    get: {
      operationId: `get${schema}`,
      summary: `Read ${one}`,
      tags,
      parameters: [id, ...using('IfNoneMatch')],
      responses: { 200: shown('The record.', schema), ...also('NotModified', 'NotFound') },
    },
    put: {
      operationId: `put${schema}`,
      summary: `Create or replace ${one}`,
      description: 'What is not sent is gone afterwards; only the owner stays, unless another one is sent.',
      tags,
      parameters: [id, ...using('IfMatch', 'IfNoneMatch')],
      requestBody: { required: true, content: json(`${schema}Content`, examples.content) },
      responses: {
        200: shown('It was replaced.', schema),
        201: put('It is new.', schema),
        ...also('NotFound', 'PreconditionFailed', ...badContent),
      },
    },
    patch: {
      operationId: `patch${schema}`,
      summary: `Change parts of ${one}`,
      description: 'A JSON Merge Patch (RFC 7396): null removes a member.',
      tags,
      parameters: [id, ...using('IfMatch')],
      requestBody: { required: true, content: mergePatch(patch) },
      responses: {
        200: shown('It was changed.', schema),
        ...also('NotFound', 'PreconditionFailed', ...badPatch),
      },
    },
    delete: {
      operationId: `delete${schema}`,
      summary: `Delete ${one}`,
      tags,
      parameters: [id, ...using('IfMatch')],
      responses: { 204: done('It is gone.'), ...also('NotFound', 'PreconditionFailed') },
    },
  }
}

/** GET and POST of a list, with the parameters that GET takes. */
export function listPath(
  { schema, tag, one }: Names,
  listParameters: readonly (Parameter | Reference)[],
  example: Schema,
): { get: Operation; post: Operation } {
  return {
    get: {
      operationId: `list${schema}s`,
      summary: `List ${tag.toLowerCase()}`,
      tags: [tag],
      parameters: listParameters,
      responses: { 200: listed(`${schema}List`), ...also('ListNotModified') },
    },
    post: {
      operationId: `create${schema}`,
      summary: `Create ${one}`,
      description: 'Sent twice, it creates two, unless both requests have the same Idempotency-Key.',
      tags: [tag],
      parameters: using('IdempotencyKey'),
      requestBody: { required: true, content: json(`${schema}Content`, example) },
      responses: { 201: posted('It was created.', schema), ...also(...badContent) },
    },
  }
}

/** GET and POST of the part of a list that is one user's, such as `/users/{id}/orders`. */
export function nestedPath(
  names: Names,
  userId: number,
  listParameters: readonly (Parameter | Reference)[],
  example: Schema,
): PathItem {
  const { get, post } = listPath(names, listParameters, example)
  const id = idOf(userId)
  const missing = also('NotFound')
  return {
    get: {
      ...get,
      operationId: `listUser${names.schema}s`,
      summary: `List a user’s ${names.tag.toLowerCase()}`,
      parameters: [id, ...listParameters],
      responses: { ...get.responses, ...missing },
    },
    post: {
      ...post,
      operationId: `createUser${names.schema}`,
      summary: `Create ${names.one} of a user’s`,
      parameters: [id, ...using('IdempotencyKey')],
      responses: { ...post.responses, ...missing },
    },
  }
}

/** The `id` of a path, with one that exists. */
export function idOf(example: number): Parameter {
  return {
    name: 'id',
    in: 'path',
    description: 'The number of the record.',
    required: true,
    schema: { type: 'integer', minimum: 1, maximum: 999999999999999 },
    example,
  }
}

function mergePatch(patch: Content): Content {
  const content = patch['application/json']
  return content === undefined ? patch : { 'application/merge-patch+json': content, ...patch }
}
