import type { HttpCustomPredicate } from 'msw/http'

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

/** The path of a URL with its percent-encoding undone; bytes that are not UTF-8 become U+FFFD. */
export function decodedPath(url: URL): string {
  return url.pathname.replace(/(?:%[\da-f]{2})+/gi, (encoded) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      Uint8Array.from(encoded.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  )
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
  return ({ request }) => {
    const url = new URL(request.url)
    const match = url.hostname === 'httpbin.org' ? pattern.exec(decodedPath(url)) : null
    return { matches: match !== null, params: { ...match?.groups } as ParamsOf<Template> }
  }
}
