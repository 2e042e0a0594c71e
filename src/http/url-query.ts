/** One parameter of a URL's query: what it means, and how it is spelled in the URL. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
  /** Its spelling in the URL, such as `q=a%20b`; kept as typed until the parameter is edited. */
  readonly raw: string
}

/** The parameters of a URL as typed; text that is no URL yet works too. */
export function queryParameters(url: string): QueryParameter[] {
  const { query } = splitUrl(url)
  if (query === undefined || query === '') return []
  return query.split('&').map((raw) => {
    const [name = '', ...rest] = raw.split('=')
    return { name: decoded(name), value: decoded(rest.join('=')), raw }
  })
}

/** The spelling of a parameter in a URL (WHATWG URL, application/x-www-form-urlencoded percent-encode set, space as %20). */
export function queryParameter(name: string, value: string): QueryParameter {
  const raw = name === '' && value === '' ? '' : `${encoded(name)}=${encoded(value)}`
  return { name, value, raw }
}

/** The URL with these parameters as its query; everything else stays as typed. */
export function withQueryParameters(url: string, parameters: readonly QueryParameter[]): string {
  const { base, fragment } = splitUrl(url)
  const query = parameters.map(({ raw }) => raw).join('&')
  return `${base}${parameters.length > 0 ? `?${query}` : ''}${fragment}`
}

function splitUrl(url: string): { base: string; query: string | undefined; fragment: string } {
  const hash = url.indexOf('#')
  const beforeFragment = hash < 0 ? url : url.slice(0, hash)
  const fragment = hash < 0 ? '' : url.slice(hash)
  const mark = beforeFragment.indexOf('?')
  if (mark < 0) return { base: beforeFragment, query: undefined, fragment }
  return { base: beforeFragment.slice(0, mark), query: beforeFragment.slice(mark + 1), fragment }
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(2C|3A|2F|40|24|5B|5D)/g, (escape) =>
    decodeURIComponent(escape),
  )
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // Not valid percent-encoded UTF-8: the URL standard passes it on as it stands, so we show it so.
    return spaced
  }
}
