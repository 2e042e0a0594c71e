import type { Field } from '#http/field.ts'
import type { CorsRules } from '#network/service.ts'

function mayRead(origin: string): readonly Field[] {
  return [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
  ]
}

/** The fields that httpbin adds to its answer to any OPTIONS request. */
export function optionsFields(requestHeaders: string | null): readonly Field[] {
  const fields = [
    { name: 'Access-Control-Allow-Methods', value: 'GET, POST, PUT, DELETE, PATCH, OPTIONS' },
    { name: 'Access-Control-Max-Age', value: '3600' },
  ]
  if (requestHeaders === null) return fields
  return [...fields, { name: 'Access-Control-Allow-Headers', value: requestHeaders }]
}

/** httpbin lets every origin in, with credentials, and with whatever fields it asks for. */
export const cors: CorsRules = {
  fields: ({ origin }) => mayRead(origin),
  preflight: ({ origin, requestHeaders }) => ({
    status: 200,
    fields: [...mayRead(origin), ...optionsFields(requestHeaders)],
  }),
}
