import { sameName, type Field } from '#http/field.ts'
import { plainContent, type WireHop } from '#http/wire.ts'
import { fieldFits, fieldRegex } from './field-pattern.ts'
import { isContains, jsonDifference, type JsonDifference } from './json-part.ts'
import { jsonOf, textOf, valueAt } from './json-path.ts'
import type { Match, Need } from './mission-schema.ts'
import { fillPlaceholders, type Captures } from './placeholders.ts'
import { urlFits } from './url-pattern.ts'

/** One criterion that a hop did not fulfil. */
export interface Difference {
  readonly of: 'address' | 'query' | 'request' | 'response'
  /** Goes after “but”: `it was answered 404, not 201`. What the request should have been is left to find out. */
  readonly says: string
}

/** Whether a hop is such as the need asks for, `times` and `distinct` left aside. */
export function fits(need: Need, hop: WireHop, captures: Captures): boolean {
  return isKindOf(need, hop) && differences(need, hop, captures).next().done === true
}

/** Whether a hop is of the kind that a need is about: a preflight where it asks for one, else a request. */
export function isKindOf({ match }: Need, { kind }: WireHop): boolean {
  return kind === (match.preflight ? 'preflight' : 'request')
}

/** Every criterion of a need that a hop did not fulfil, the request's first. */
export function* differences(need: Need, hop: WireHop, captures: Captures): Generator<Difference, undefined> {
  yield* requestDifferences(need.match, hop, captures)
  yield* responseDifferences(need, hop, captures)
}

/** How many criteria a match has. */
export function criteriaOf(match: Match): number {
  const { times: _times, distinct: _distinct, query, requestFields, responseFields, ...rest } = match
  return [rest, query, requestFields, responseFields].flatMap((part) => Object.keys(part ?? {})).length
}

/** What the values a need captures are in a response; a name is left out where the response has none. */
export function capturesFrom(need: Need, hop: WireHop): Captures {
  const found = Object.entries(need.capture ?? {}).map(
    ([name, source]) => [name, capturedFrom(source, hop)] as const,
  )
  return Object.fromEntries(
    found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  )
}

function* requestDifferences(
  match: Match,
  hop: WireHop,
  captures: Captures,
): Generator<Difference, undefined> {
  const { method, url, fields, body } = hop.request
  const differs = (says: string): Difference => ({ of: 'request', says })
  if (match.method !== undefined && ![match.method].flat().includes(method))
    yield differs(`its method was ${method}`)
  if (match.url !== undefined && !urlFits(fillPlaceholders(match.url, captures), url)) {
    yield { of: 'address', says: 'it went to another address' }
  }
  const seen = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  for (const [name, wanted] of Object.entries(match.query ?? {})) {
    const values = seen.getAll(name)
    const regex = fieldRegex(wanted)
    const filled = fillPlaceholders(wanted, captures)
    if (values.some((value) => regex?.test(value) ?? value === filled)) continue
    const says =
      values.length === 0
        ? `its query had no ${name}`
        : `${name} in its query was “${values.join('” and “')}”`
    yield { of: 'query', says }
  }
  for (const [name, wanted] of Object.entries(match.requestFields ?? {})) {
    if (!fieldFits(fields, name, wanted, captures)) yield differs(fieldDifference('it', 'its', fields, name))
  }
  if (match.requestJson !== undefined) {
    const where = jsonDifference(jsonOf(body.bytes), match.requestJson, captures)
    if (where !== undefined)
      yield differs(jsonWords(where, match.requestJson, 'its content', 'its JSON was not right at'))
  }
  if (match.attempt !== undefined && hop.attempt !== match.attempt) {
    yield differs(`it was attempt ${hop.attempt} of one send, not attempt ${match.attempt}`)
  }
}

function* responseDifferences(
  need: Need,
  hop: WireHop,
  captures: Captures,
): Generator<Difference, undefined> {
  const { match } = need
  const { response, failure } = hop
  const differs = (says: string): Difference => ({ of: 'response', says })
  if (match.status !== undefined) {
    const wanted = [match.status].flat()
    if (!response)
      yield differs(failure ? `it failed: ${failure.kind.replaceAll('-', ' ')}` : 'no answer to it has come')
    else if (!wanted.some((status) => statusFits(status, response.status))) {
      yield differs(`it was answered ${response.status}, not ${wanted.join(' or ')}`)
    }
  }
  if (match.failure !== undefined) {
    const wanted = [match.failure].flat()
    if (!failure) yield differs(response ? `it was answered ${response.status}` : 'it did not fail')
    else if (!wanted.includes(failure.kind))
      yield differs(`it failed in another way: ${failure.kind.replaceAll('-', ' ')}`)
  }
  const seen = response && !failure ? 'response' : 'nothing'
  if (match.clientSaw !== undefined && match.clientSaw !== seen) {
    yield differs(
      seen === 'response'
        ? 'the client could read its answer'
        : `the client saw no answer to it${keptFor(hop)}`,
    )
  }
  for (const [name, wanted] of Object.entries(match.responseFields ?? {})) {
    const fields = response?.fields ?? []
    if (!response || !fieldFits(fields, name, wanted, captures))
      yield differs(fieldDifference('its answer', 'its answer’s', fields, name))
  }
  const json = () => (response ? jsonOf(plainContent(response).bytes) : undefined)
  if (match.responseJson !== undefined) {
    const where = jsonDifference(json(), match.responseJson, captures)
    if (where !== undefined)
      yield differs(jsonWords(where, match.responseJson, 'its answer', 'its answer’s JSON was another at'))
  }
  for (const source of Object.values(need.capture ?? {})) {
    if (capturedFrom(source, hop) === undefined)
      yield differs(`its answer had no ${source.replace(/^\w+\./, '')}`)
  }
}

function jsonWords(
  { path, lacksElement }: JsonDifference,
  wanted: object,
  whose: string,
  other: string,
): string {
  if (lacksElement) return `the list ${path === '' ? '' : `at ${path} `}in ${whose} held no such element`
  if (path !== '') return `${other} ${path}`
  return `${whose} was not a JSON ${isContains(wanted) ? 'list' : 'object'}`
}

/** Why the client saw nothing, as far as the wire knows. */
function keptFor({ response, failure }: WireHop): string {
  if (failure?.kind === 'cors') return response ? ': CORS kept it from the page' : ': CORS refused it'
  return failure ? `: ${failure.kind.replaceAll('-', ' ')}` : ''
}

function statusFits(wanted: number | string, status: number): boolean {
  return typeof wanted === 'number' ? wanted === status : wanted.startsWith(`${Math.trunc(status / 100)}`)
}

function capturedFrom(source: string, hop: WireHop): string | undefined {
  const dot = source.indexOf('.')
  const path = source.slice(dot + 1)
  if (source.slice(0, dot) === 'field')
    return hop.response?.fields.find((field) => sameName(field.name, path))?.value
  const value = hop.response && valueAt(jsonOf(plainContent(hop.response).bytes), path)
  return value === undefined || value === null ? undefined : textOf(value)
}

function fieldDifference(who: string, whose: string, fields: readonly Field[], name: string): string {
  const lines = fields.filter((field) => sameName(field.name, name)).map((field) => field.value)
  return lines.length === 0
    ? `${who} had no ${name} field`
    : `${whose} ${name} field was “${lines.join(', ')}”`
}
