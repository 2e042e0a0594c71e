import type { HttpHandler } from 'msw/http'
import { groups } from './endpoints.ts'
import type { Json } from './json.ts'
import { methodsOf, templateOf } from './path.ts'

// Swagger 2.0 knows no TRACE; HEAD goes without saying.
const describable = new Set(['DELETE', 'GET', 'PATCH', 'POST', 'PUT'])

/** The methods under which each path is described, in small letters. */
function methodsByPath(handlers: readonly HttpHandler[]): ReadonlyMap<string | undefined, readonly string[]> {
  const methods = new Map<string | undefined, readonly string[]>()
  for (const handler of handlers) {
    const path = templateOf(handler)
    const found = methodsOf(handler).filter((method) => describable.has(method))
    methods.set(path, [...(methods.get(path) ?? []), ...found.map((method) => method.toLowerCase())])
  }
  return methods
}

function operation(tag: string, path: string, summary: string): Json {
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => ({
    in: 'path',
    name,
    required: true,
    type: 'string',
  }))
  return { parameters, responses: { default: { description: summary } }, summary, tags: [tag] }
}

/** The description of httpbin's API as a Swagger 2.0 document. */
export function swaggerDocument(handlers: readonly HttpHandler[]): Json {
  const methods = methodsByPath(handlers)
  const paths = groups.flatMap(({ tag, endpoints }) =>
    Object.entries(endpoints).map(([path, summary]) => {
      const described = operation(tag, path, summary)
      return [path, Object.fromEntries((methods.get(path) ?? []).map((method) => [method, described]))]
    }),
  )
  return {
    basePath: '/',
    host: 'httpbin.org',
    info: {
      description: 'Tells you what you sent, and answers the way you ask it to.',
      title: 'httpbin.org',
      version: '0.9.2',
    },
    paths: Object.fromEntries(paths),
    schemes: ['https'],
    swagger: '2.0',
    tags: groups.map(({ tag }) => ({ name: tag })),
  }
}
