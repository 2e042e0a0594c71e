import type { CorsRules } from '#network/service.ts'

const READABLE = 'Accept, Allow, Location, Vary, WWW-Authenticate'

/**
 * Every page may use it, cookies included, because the lab may be served from anywhere. A real authorization
 * server lets in only the origins of its registered clients. What has no origin of its own gets no cookies
 * across.
 */
export const cors: CorsRules = {
  fields: ({ origin }) => [...mayAsk(origin), { name: 'Access-Control-Expose-Headers', value: READABLE }],
  preflight: ({ origin, requestHeaders }) => ({
    status: 204,
    fields: [
      ...mayAsk(origin),
      { name: 'Access-Control-Allow-Methods', value: 'GET, HEAD, POST, OPTIONS' },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
      { name: 'Access-Control-Max-Age', value: '5' },
    ],
  }),
}

function mayAsk(origin: string) {
  const vary = { name: 'Vary', value: 'Origin' }
  if (origin === 'null') return [{ name: 'Access-Control-Allow-Origin', value: '*' }, vary]
  return [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
    vary,
  ]
}
