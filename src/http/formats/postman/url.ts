import type { Row } from '#http/request-draft.ts'
import { queryParameter, queryParameters, withQueryParameters } from '#http/url-query.ts'
import type { ParamRow } from '#http/param-rows.ts'
import { memberOf } from '#http/formats/source.ts'
import type { Substitute } from '#http/variables.ts'
import { valueOf, type PostmanRow, type PostmanUrl } from './postman-schema.ts'

/** A URL taken apart for a draft: path variables keep their names, disabled parameters their places. */
export interface Target {
  readonly url: string
  readonly params?: readonly ParamRow[]
  readonly pathVariables?: readonly Row[]
}

/** The target of a request in a collection. */
export function targetOf(given: string | PostmanUrl | null | undefined, substitute: Substitute): Target {
  if (typeof given === 'string') return { url: withScheme(given, substitute) }
  if (!given) return { url: '' }
  const url = withScheme(given.raw ?? joined(given), substitute)
  const pathVariables = (given.variable ?? []).map((variable): Row => ({
    name: variable.key || (variable.id ?? ''),
    value: valueOf(variable),
    enabled: variable.disabled !== true,
  }))
  const rows = given.query ?? []
  const target = { url, pathVariables }
  return rows.length === 0 ? target : { ...target, params: paramsOf(url, rows) }
}

/** `raw` has the spelling of what is sent; the rows say what is disabled. */
function paramsOf(url: string, rows: readonly PostmanRow[]): ParamRow[] {
  const written = queryParameters(url)
  return rows.map((row): ParamRow => {
    const [name, value] = [row.key ?? '', valueOf(row)]
    const enabled = row.disabled !== true
    // Postman sends a percent escape as it was typed and encodes the rest.
    const typed = written.find(({ raw }) => raw === `${name}=${value}` || raw === name)
    const raw = typed?.raw ?? (/%[\da-f]{2}/i.test(name + value) ? `${name}=${value}` : undefined)
    if (raw === undefined) return { name, value, enabled }
    const [meant] = queryParameters(`?${raw}`)
    return { name: meant?.name ?? name, value: meant?.value ?? value, enabled, raw }
  })
}

function joined({ protocol, host, port, path, query, hash }: PostmanUrl): string {
  const scheme = protocol ? `${protocol}://` : ''
  const place = Array.isArray(host) ? host.join('.') : (host ?? '')
  const segments = Array.isArray(path) ? path.map(segmentOf) : (path ?? '').split('/').filter(Boolean)
  const base = `${scheme}${place}${port ? `:${port}` : ''}${segments.map((segment) => `/${segment}`).join('')}`
  const sent = (query ?? []).filter(({ disabled }) => disabled !== true)
  const parameters = sent.map((row) => queryParameter(row.key ?? '', valueOf(row)))
  return `${withQueryParameters(base, parameters)}${hash ? `#${hash}` : ''}`
}

function segmentOf(segment: unknown): string {
  const value = typeof segment === 'string' ? segment : memberOf(segment, 'value')
  return typeof value === 'string' ? value : ''
}

/** Postman takes http where a URL has no scheme; a variable in front may bring one. */
function withScheme(url: string, substitute: Substitute): string {
  return url === '' || /^[a-z][a-z0-9+.-]*:\/\/|^\{\{/i.test(substitute(url)) ? url : `http://${url}`
}
