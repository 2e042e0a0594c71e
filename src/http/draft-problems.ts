import { isForbiddenField } from './forbidden-field.ts'
import { isToken, mayCarryContent, methodProblem } from './method.ts'
import type { RequestDraft } from './request-draft.ts'
import { urlProblem } from './url-parts.ts'

/** Something about a draft the learner should know before sending. */
export interface DraftProblem {
  readonly where: 'method' | 'url' | 'headers' | 'body' | 'auth' | 'policy'
  /** Index of the row it concerns, for headers. */
  readonly row?: number
  /** `stop`: it can't be sent so. `warn`: it can, but not as one might think. */
  readonly severity: 'stop' | 'warn'
  readonly message: string
  /** Whether the script client would have no such problem. */
  readonly scriptCan?: boolean
  /** The variable whose value is missing, where that is the problem. */
  readonly variable?: string
}

/** Everything that stands in the way of a draft, or will surprise: in the order of the form. */
export function draftProblems(draft: RequestDraft): DraftProblem[] {
  const problems: DraftProblem[] = []
  const method = methodProblem(draft.method, draft.client)
  if (method) {
    problems.push({
      where: 'method',
      severity: 'stop',
      message: method,
      scriptCan: methodProblem(draft.method, 'script') === undefined,
    })
  }
  const url = urlProblem(draft.url, draft.client)
  if (url) {
    problems.push({
      where: 'url',
      severity: 'stop',
      message: url,
      scriptCan: urlProblem(draft.url, 'script') === undefined,
    })
  }
  return [...problems, ...headerProblems(draft), ...authProblems(draft), ...bodyProblems(draft)]
}

function headerProblems({ headers, client }: RequestDraft): DraftProblem[] {
  return headers.flatMap(({ name, value, enabled }, row): DraftProblem[] => {
    const trimmed = name.trim()
    if (!enabled || (trimmed === '' && value.trim() === '')) return []
    const at = { where: 'headers', row } as const
    if (trimmed === '') return [{ ...at, severity: 'stop', message: 'This value has no field name yet.' }]
    if (!isToken(trimmed)) {
      return [
        {
          ...at,
          severity: 'stop',
          message: `“${trimmed}” can’t be a field name: no spaces, colons or letters beyond ASCII.`,
        },
      ]
    }
    const bad = unsendable(value.trim())
    if (bad) {
      return [
        {
          ...at,
          severity: 'stop',
          message: `The value has ${bad} in it, which a field value can’t hold. Percent-encode it, or leave it out.`,
        },
      ]
    }
    if (client === 'browser' && isForbiddenField(trimmed, value)) {
      return [
        {
          ...at,
          severity: 'warn',
          message: `A page may not set ${trimmed}: the browser drops it.`,
          scriptCan: true,
        },
      ]
    }
    return []
  })
}

/** A character that fetch refuses in a value: beyond Latin-1, or a control that would end the line. */
function unsendable(value: string): string | undefined {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    if (code > 0xff) return `“${character}”`
    if (code === 10 || code === 13) return 'a line break'
    if (code === 0) return 'a NUL character'
  }
  return undefined
}

function authProblems({ auth, client }: RequestDraft): DraftProblem[] {
  const stop = (message: string): DraftProblem[] => [{ where: 'auth', severity: 'stop', message }]
  if (auth.kind === 'basic' && auth.username.includes(':')) {
    return stop('A user name for Basic can’t hold a colon: the first one ends it (RFC 7617, 2).')
  }
  if (auth.kind === 'digest' && client === 'browser') {
    const message = 'A page can’t answer a Digest challenge: fetch() has no way to hand it a password.'
    return [{ where: 'auth', severity: 'warn', message, scriptCan: true }]
  }
  if (auth.kind === 'bearer' && unsendable(auth.token.trim())) {
    return stop(`The token has ${unsendable(auth.token.trim())} in it. Was it copied whole?`)
  }
  if (auth.kind === 'api-key' && auth.keyIn === 'header') {
    if (!isToken(auth.keyName))
      return stop('The key needs the name of the field it goes in, such as X-API-Key.')
    if (unsendable(auth.keyValue)) return stop(`The key has ${unsendable(auth.keyValue)} in it.`)
  }
  return []
}

function bodyProblems(draft: RequestDraft): DraftProblem[] {
  const { body, method, client } = draft
  if (body.kind === 'none') return []
  if (!mayCarryContent(method, client)) {
    return [
      {
        where: 'body',
        severity: 'warn',
        message: `fetch() sends no content with ${method}: the body stays here. Choose POST, or send it as a script.`,
        scriptCan: true,
      },
    ]
  }
  return []
}
