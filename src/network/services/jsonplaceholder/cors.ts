import type { Field } from '#http/field.ts'
import type { CorsRules } from '#network/service.ts'

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE'

/** Any origin may read, with its cookies too, and may send whatever fields it asks for. */
export const cors: CorsRules = {
  fields: ({ origin }) => allowing(origin),
  preflight: ({ origin, requestHeaders }) => ({
    status: 204,
    fields: [...allowing(origin), ...permissionFields(requestHeaders)],
  }),
}

/** The answer to an OPTIONS request that is no preflight. The service gives it at any path. */
export function permissions(request: Request): Response {
  const fields = permissionFields(request.headers.get('Access-Control-Request-Headers'))
  return new Response(null, {
    status: 204,
    headers: [
      ['X-Powered-By', 'Express'],
      ['Access-Control-Allow-Credentials', 'true'],
      ...fields.map(({ name, value }): [string, string] => [name, value]),
    ],
  })
}

function allowing(origin: string): Field[] {
  return [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
  ]
}

function permissionFields(requestHeaders: string | null): Field[] {
  return [
    { name: 'Vary', value: 'Origin, Access-Control-Request-Headers' },
    { name: 'Access-Control-Allow-Methods', value: METHODS },
    ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
    { name: 'Content-Length', value: '0' },
  ]
}
