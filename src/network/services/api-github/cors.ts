import type { Field } from '#http/field.ts'
import type { CorsRules } from '#network/service.ts'

/** Every answer carries these, whoever asks. */
export const corsFields: readonly Field[] = [
  { name: 'Access-Control-Allow-Origin', value: '*' },
  {
    name: 'Access-Control-Expose-Headers',
    value:
      'ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, ' +
      'X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, ' +
      'X-Poll-Interval, X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset, Warning',
  },
]

/** What an OPTIONS request is told: the same for every path, with or without an Origin. */
export const permissionFields: readonly Field[] = [
  ...corsFields,
  {
    name: 'Access-Control-Allow-Headers',
    value:
      'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, ' +
      'Accept-Encoding, X-GitHub-OTP, X-Requested-With, User-Agent, GraphQL-Features, ' +
      'X-Github-Next-Global-ID, X-GitHub-Api-Version, X-Fetch-Nonce',
  },
  { name: 'Access-Control-Allow-Methods', value: 'GET, POST, PATCH, PUT, DELETE' },
  { name: 'Access-Control-Max-Age', value: '86400' },
]

/** Any page may read, without cookies. */
export const cors: CorsRules = {
  fields: () => corsFields,
  preflight: () => ({ status: 204, fields: permissionFields }),
}
