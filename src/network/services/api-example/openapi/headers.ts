import type { Header, Reference } from './model.ts'

/** The fields of answers, by name. */
export const headers = {
  Accept: {
    description: 'The media types that are read here.',
    required: true,
    schema: { type: 'string', const: 'application/json' },
  },
  'Accept-Patch': {
    description: 'The media types that PATCH reads (RFC 5789).',
    required: true,
    schema: { type: 'string', const: 'application/merge-patch+json, application/json' },
  },
  Allow: {
    description: 'The methods that can be used here.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Z]+(, [A-Z]+)*$' },
  },
  'Cache-Control': {
    description: 'May be stored, but has to be asked about before each use.',
    required: true,
    schema: { type: 'string', const: 'no-cache' },
  },
  ETag: {
    description: 'The version of the representation, for If-Match and If-None-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[0-9a-f]{8}"$' },
  },
  'Idempotency-Replayed': {
    description: 'There when the answer to an earlier request with the same Idempotency-Key is given again.',
    schema: { type: 'string', const: 'true' },
  },
  Link: {
    description:
      'Other parts of the list (RFC 8288): first, prev, next and last; with a cursor only first and next.',
    required: true,
    schema: {
      type: 'string',
      pattern: '^<https://[^>]+>; rel="first"(, <https://[^>]+>; rel="(prev|next|last)")*$',
    },
  },
  Location: {
    description: 'The path of what was created.',
    required: true,
    schema: { type: 'string', pattern: '^(/api)?/[a-z]+/\\d+$' },
  },
  RateLimit: {
    description: 'Requests left (r) and seconds until the window ends (t).',
    required: true,
    schema: { type: 'string', pattern: '^"(per-client|limited)";r=\\d+;t=\\d+$' },
  },
  'RateLimit-Policy': {
    description: 'Requests (q) that are allowed in a window of so many seconds (w).',
    required: true,
    schema: { type: 'string', pattern: '^"(per-client|limited)";q=\\d+;w=\\d+$' },
  },
  'Retry-After': {
    description: 'Seconds to wait.',
    required: true,
    schema: { type: 'integer', minimum: 1, maximum: 60 },
  },
  'WWW-Authenticate': {
    description: 'Which credentials are taken, and for a bearer token what is wrong with it (RFC 6750).',
    required: true,
    schema: { type: 'string', pattern: '^Bearer realm="api"' },
  },
  'X-Request-Id': {
    description: 'Names this answer.',
    required: true,
    schema: { type: 'string', pattern: '^[0-9a-f]{8}$' },
  },
  'X-Total-Count': {
    description: 'How many there are in all. With envelope=false, but not with a cursor.',
    schema: { type: 'integer', minimum: 0 },
  },
} satisfies Record<string, Header>

/** The fields that every answer has, and these. */
export function fields(...names: (keyof typeof headers)[]): Record<string, Reference> {
  const all = [...names, 'RateLimit', 'RateLimit-Policy', 'X-Request-Id']
  return Object.fromEntries(all.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
