import { VARIABLE } from './variable-syntax.ts'

/** One parameter of a URL's query: what it means, and how it is spelled in the URL. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
  /** Its spelling in the URL, such as `q=a%20b`; kept as typed until the parameter is edited. */
  readonly raw: string
}

/**
 * The parameters of a URL as typed, read as the URL standard reads a form-encoded query: invalid
 * percent-encoding stands for itself. Text that is no URL yet works too.
 */
export function queryParameters(url: string): QueryParameter[] {
  const { query } = splitUrl(url)
  if (query === undefined || query === '') return []
  return query.split('&').map((raw) => {
    // The & keeps the constructor from taking a question mark at the beginning for its own.
    const [[name, value] = ['', '']] = new URLSearchParams(`&${raw}`)
    return { name, value, raw }
  })
}

/**
 * A parameter spelled for a URL: percent-encoded but for what a query may hold unharmed, a space as %20.
 * A `{{variable}}` stays: its value is encoded when it is put in.
 */
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
  let written = ''
  let at = 0
  for (const { 0: variable, index } of text.matchAll(VARIABLE)) {
    written += encodedForQuery(text.slice(at, index)) + variable
    at = index + variable.length
  }
  return written + encodedForQuery(text.slice(at))
}

/** A text as it stands in the name or value of a parameter. */
export function encodedForQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(2C|3A|2F|40|24|5B|5D)/g, (escape) =>
    decodeURIComponent(escape),
  )
}
