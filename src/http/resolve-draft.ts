import { pathVariableNames } from './path-variables.ts'
import type { RequestDraft, Row } from './request-draft.ts'
import { isWholeParameter, urlPlaces } from './url-variables.ts'
import { encodedForQuery } from './url-query.ts'
import { VARIABLE } from './variable-syntax.ts'
import type { Meanings, Missing, Variable } from './variables.ts'

/** Where in a draft a variable stands. */
export interface VariablePlace {
  readonly where: 'url' | 'headers' | 'auth' | 'body'
  /** Index of the row, for headers. */
  readonly row?: number
}

/** A variable in use that has no value. */
export interface MissingVariable {
  /** As it is written in the draft. */
  readonly name: string
  readonly why: Missing
  /** Each once. */
  readonly places: readonly VariablePlace[]
}

/** A draft with the values of its variables put in. */
export interface ResolvedDraft {
  readonly draft: RequestDraft
  /** The variables it uses, each once, with the values that were put in. */
  readonly used: readonly Variable[]
  readonly missing: readonly MissingVariable[]
}

/**
 * Puts values in for the variables of what a draft sends; what it only keeps stays as it is. Values go in as if
 * they were typed there, except where that would change what surrounds them: in the name or value of a query
 * parameter they are percent-encoded, so that the server reads them as they are, and within a JSON string
 * escaped. A variable that is a whole parameter (`?{{filter}}`) goes in as typed.
 */
export function resolveDraft(draft: RequestDraft, meanings: Meanings): ResolvedDraft {
  const used = new Map<string, Variable>()
  const missing = new Map<string, MissingVariable>()
  const putIn =
    (place: VariablePlace) =>
    (text: string, shaped: (value: string, at: number, whole: string) => string = asItIs): string =>
      text.replace(VARIABLE, (whole: string, name: string, at: number) => {
        const meaning = meanings(name)
        if ('missing' in meaning) {
          const { places = [] } = missing.get(name) ?? {}
          if (!places.includes(place)) missing.set(name, { name, why: meaning, places: [...places, place] })
          return whole
        }
        const { value, secret } = meaning
        used.set(name, { name, value, enabled: true, ...(secret && { secret }) })
        return shaped(value, at, whole)
      })
  const rows = <Known extends Row>(
    given: readonly Known[],
    placeOf: (row: number) => VariablePlace,
  ): Known[] =>
    given.map((row, index) => {
      const text = putIn(placeOf(index))
      return row.enabled ? { ...row, name: text(row.name), value: text(row.value) } : row
    })

  const inUrl = putIn({ where: 'url' })
  const inBody: VariablePlace = { where: 'body' }
  const inPath = new Set(pathVariableNames(draft.url))
  const resolved: RequestDraft = {
    ...draft,
    url: resolvedUrl(draft.url, inUrl),
    ...(draft.pathVariables && {
      pathVariables: draft.pathVariables.map((row) =>
        inPath.has(row.name) ? { ...row, value: inUrl(row.value) } : row,
      ),
    }),
    headers: rows(draft.headers, (row) => ({ where: 'headers', row })),
    auth: resolvedAuth(draft.auth, putIn({ where: 'auth' })),
    body: resolvedBody(draft.body, putIn(inBody), (given) => rows(given, () => inBody)),
  }
  return { draft: resolved, used: [...used.values()], missing: [...missing.values()] }
}

/** A draft as it was sent, with the values that its variables had then. */
export function sentDraft({
  request,
  variables = [],
}: {
  readonly request: RequestDraft
  readonly variables?: readonly Variable[]
}): RequestDraft {
  if (variables.length === 0) return request
  const settled = new Map(variables.map(({ name, value, secret = false }) => [name, { value, secret }]))
  return resolveDraft(request, (name) => settled.get(name) ?? { missing: 'unknown', name }).draft
}

type PutIn = (text: string, shaped?: (value: string, at: number, whole: string) => string) => string

function asItIs(value: string): string {
  return value
}

function resolvedUrl(url: string, putIn: PutIn): string {
  const { query, fragment } = urlPlaces(url)
  return putIn(url, (value, at, whole) =>
    at > query && at < fragment && !isWholeParameter(url, at, whole) ? encodedForQuery(value) : value,
  )
}

function resolvedAuth(auth: RequestDraft['auth'], putIn: PutIn): RequestDraft['auth'] {
  switch (auth.kind) {
    case 'none':
      return auth
    case 'basic':
    case 'digest':
      return { ...auth, username: putIn(auth.username), password: putIn(auth.password) }
    case 'bearer':
      return { ...auth, token: putIn(auth.token) }
    case 'api-key':
      return { ...auth, keyName: putIn(auth.keyName), keyValue: putIn(auth.keyValue) }
  }
}

function resolvedBody(
  body: RequestDraft['body'],
  putIn: PutIn,
  rows: <Known extends Row>(given: readonly Known[]) => Known[],
): RequestDraft['body'] {
  switch (body.kind) {
    case 'json': {
      if (!body.json.includes('{{')) return body
      const isQuoted = quotedIn(body.json)
      return {
        ...body,
        json: putIn(body.json, (value, at) => (isQuoted(at) ? JSON.stringify(value).slice(1, -1) : value)),
      }
    }
    case 'text':
      return { ...body, text: putIn(body.text) }
    case 'form':
      return { ...body, form: rows(body.form) }
    case 'multipart':
      return body.parts ? { ...body, parts: rows(body.parts) } : body
    case 'none':
    case 'file':
      return body
  }
}

/** Whether an offset of a JSON text lies within a string; asked with ever greater offsets. */
function quotedIn(json: string): (offset: number) => boolean {
  let at = 0
  let quoted = false
  return (offset) => {
    for (; at < offset; at++) {
      if (quoted && json[at] === '\\') at++
      else if (json[at] === '"') quoted = !quoted
    }
    return quoted
  }
}
