import type { HttpCustomPredicate, HttpHandler } from 'msw/http'

type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}:${string}` ? Name : Placeholder

/** The parameters that a template such as `/links/{n:int}/{offset:int}` names. */
type ParamsOf<Template extends string> = Template extends `${string}{${infer Placeholder}}${infer Rest}`
  ? { [Name in NameOf<Placeholder> | keyof ParamsOf<Rest>]: string }
  : Record<never, string>

const patterns = { text: '[^/]+', int: '\\d+', path: '.+' } as const

function isKind(kind: string): kind is keyof typeof patterns {
  return Object.hasOwn(patterns, kind)
}

function compile(template: string): RegExp {
  const source = template.replace(
    /\{(\w+)(?::(\w+))?\}|[^\w/{}]/g,
    (literal: string, name?: string, kind = 'text') =>
      name && isKind(kind) ? `(?<${name}>${patterns[kind]})` : `\\${literal}`,
  )
  return new RegExp(`^${source}$`, 's')
}

/**
 * The path of a URL as httpbin's router sees it: its percent-encoding undone, bytes that
 * are not UTF-8 as U+FFFD, and several slashes at the beginning taken for one.
 */
export function decodedPath(url: URL): string {
  const decoded = url.pathname.replace(/(?:%[\da-f]{2})+/gi, (encoded) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  )
  return decoded.replace(/^\/+/, '/')
}

let routed = { url: '', path: '' }

/** The path that the router looks at, empty for another host; kept, for each handler asks in turn. */
function routedPath(url: string): string {
  if (routed.url !== url) {
    const parsed = new URL(url)
    routed = { url, path: parsed.hostname === 'httpbin.org' ? decodedPath(parsed) : '' }
  }
  return routed.path
}

/**
 * A predicate for msw's `http.*` that matches a path of httpbin.org, by http or https.
 * httpbin's own router looks at the decoded path, letter by letter, so neither msw's
 * nor the browser's pattern syntax would tell the same paths apart.
 *
 * `{name}` matches one segment, `{name:int}` digits, `{name:path}` all the rest.
 */
export function at<const Template extends string>(
  template: Template,
): HttpCustomPredicate<ParamsOf<Template>> {
  const pattern = compile(template)
  const predicate: HttpCustomPredicate<ParamsOf<Template>> = ({ request }) => {
    const match = pattern.exec(routedPath(request.url))
    return { matches: match !== null, params: { ...match?.groups } as ParamsOf<Template> }
  }
  return Object.assign(predicate, { template })
}

/** The template that a handler's path was made from, without the kinds: `/links/{n}/{offset}`. */
export function templateOf({ info }: HttpHandler): string | undefined {
  const { path } = info
  if (typeof path !== 'function' || !('template' in path)) return undefined
  return String(path.template).replace(/:\w+(?=\})/g, '')
}

/** The methods that a handler answers, in alphabetical order. */
export function methodsOf({ info }: HttpHandler): readonly string[] {
  const { method: accepted } = info
  return ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'TRACE'].filter((method) =>
    accepted instanceof RegExp ? accepted.test(method) : accepted === method,
  )
}
