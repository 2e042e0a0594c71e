import { fields } from './headers.ts'
import type { Content, Reference, ResponseObject } from './model.ts'
import { problemContent as content } from './problem.ts'

/** Answers that many operations give. */
export const responses = {
  Options: { description: 'Allow says what can be done here.', headers: fields('Allow') },
  PatchOptions: {
    description: 'Allow says what can be done here, Accept-Patch how to send a patch.',
    headers: fields('Allow', 'Accept-Patch'),
  },
  NotModified: {
    description: 'If-None-Match names the current version. No content.',
    headers: fields('ETag', 'Cache-Control'),
  },
  ListNotModified: {
    description: 'If-None-Match names the current version of this part of the list. No content.',
    headers: fields('ETag', 'Cache-Control', 'Link', 'X-Total-Count'),
  },
  BadRequest: {
    description:
      'The query can’t be used (`errors` says which parameter), the content is not JSON, the Idempotency-Key is ' +
      'empty, or the Authorization field can’t be read.',
    headers: {
      ...fields(),
      'WWW-Authenticate': {
        description: 'There when the Authorization field can’t be read.',
        schema: { const: 'Bearer realm="api", error="invalid_request"' },
      },
    },
    content,
  },
  Unauthorized: {
    description: 'A bearer token that is not good, or no credentials where they are needed.',
    headers: fields('WWW-Authenticate'),
    content,
  },
  Forbidden: {
    description: 'The token is good, but its owner may not.',
    headers: fields('WWW-Authenticate'),
    content,
  },
  NotFound: { description: 'Nothing is there.', headers: fields(), content },
  Conflict: { description: 'There are as many as there may be.', headers: fields(), content },
  PreconditionFailed: {
    description: 'If-Match names another version, or If-None-Match the one that is there.',
    headers: fields(),
    content,
  },
  ContentTooLarge: { description: 'More than 100 kB of content.', headers: fields(), content },
  UnsupportedMediaType: {
    description: 'The content is not announced as JSON.',
    headers: fields('Accept'),
    content,
  },
  UnsupportedPatch: {
    description: 'The content is not announced as a JSON Merge Patch, nor as JSON.',
    headers: fields('Accept-Patch'),
    content,
  },
  UnprocessableContent: {
    description:
      'JSON that can’t be used (`errors` says where), or an Idempotency-Key that was used with other content.',
    headers: fields(),
    content,
  },
  TooManyRequests: { description: 'The limit is used up.', headers: fields('Retry-After'), content },
} satisfies Record<string, ResponseObject>

const statuses: Readonly<Record<Exclude<keyof typeof responses, 'Options' | 'PatchOptions'>, number>> = {
  NotModified: 304,
  ListNotModified: 304,
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  PreconditionFailed: 412,
  ContentTooLarge: 413,
  UnsupportedMediaType: 415,
  UnsupportedPatch: 415,
  UnprocessableContent: 422,
  TooManyRequests: 429,
}

/** These answers by status, and the errors that every operation can end in. */
export function also(...names: (keyof typeof statuses)[]): Record<string, Reference> {
  const all = [...names, 'BadRequest', 'Unauthorized', 'TooManyRequests'] as const
  return Object.fromEntries(
    all.map((name) => [String(statuses[name]), { $ref: `#/components/responses/${name}` }]),
  )
}

/** What goes wrong with the content of a POST or PUT. */
export const badContent = ['ContentTooLarge', 'UnsupportedMediaType', 'UnprocessableContent'] as const

/** What goes wrong with a patch. */
export const badPatch = ['ContentTooLarge', 'UnsupportedPatch', 'UnprocessableContent'] as const

/** An answer that holds a representation with its version. */
export function shown(description: string, schema: string): ResponseObject {
  return { description, headers: fields('ETag', 'Cache-Control'), content: json(schema) }
}

/** 201 of a POST: the record and its place. */
export function posted(description: string, schema: string): ResponseObject {
  const headers = fields('ETag', 'Cache-Control', 'Location', 'Idempotency-Replayed')
  return { description, headers, content: json(schema) }
}

/** 201 of a PUT. */
export function put(description: string, schema: string): ResponseObject {
  return { description, headers: fields('ETag', 'Cache-Control', 'Location'), content: json(schema) }
}

/** A part of a list. */
export function listed(schema: string): ResponseObject {
  return {
    description: 'A part of the list.',
    headers: fields('ETag', 'Cache-Control', 'Link', 'X-Total-Count'),
    content: json(schema),
  }
}

/** An answer without content. */
export function done(description: string): ResponseObject {
  return { description, headers: fields() }
}

/** JSON content of a named schema. */
export function json(schema: string, example?: unknown): Content {
  return {
    'application/json': {
      schema: { $ref: `#/components/schemas/${schema}` },
      ...(example === undefined ? {} : { example }),
    },
  }
}
