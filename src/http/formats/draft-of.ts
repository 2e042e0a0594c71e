import { emptyDraft } from '#http/draft.ts'
import { sameName } from '#http/field.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { mayCarryContent, methodProblem } from '#http/method.ts'
import { boundaryIn, isMultipartForm } from '#http/multipart.ts'
import { withParamRows } from '#http/param-rows.ts'
import { defaultPolicy, type Policy } from '#http/policy.ts'
import type { RequestDraft, Row } from '#http/request-draft.ts'
import { urlParts } from '#http/url-parts.ts'

type Body = RequestDraft['body']

/** What a source says of a request; the rest is as in a fresh one. */
export interface DraftSource {
  readonly client: RequestDraft['client']
  readonly method: string
  readonly url: string
  /** Instead of the query in the URL, where the source has rows for it. */
  readonly params?: readonly Row[]
  readonly pathVariables?: readonly Row[]
  readonly headers?: readonly Row[]
  readonly auth?: Partial<RequestDraft['auth']>
  readonly body?: Partial<Body>
  readonly policy?: Partial<Policy>
  readonly credentials?: RequestDraft['credentials']
}

/**
 * The draft of a source. What no page can send, such as a GET with content, becomes a script’s request.
 * A multipart Content-Type without a boundary is left out: the body brings its own.
 */
export function draftOf(source: DraftSource): RequestDraft {
  const { client, method, url, params, pathVariables, headers = [], auth, body, policy } = source
  const empty = emptyDraft(url)
  const hasContent = (body?.kind ?? 'none') !== 'none'
  const pageCan =
    methodProblem(method, 'browser') === undefined && (!hasContent || mayCarryContent(method, 'browser'))
  const draft: RequestDraft = {
    ...empty,
    ...(pathVariables && pathVariables.length > 0 ? { pathVariables } : {}),
    client: pageCan ? client : 'script',
    method,
    headers: headers.filter((row) => !(body?.kind === 'multipart' && lacksBoundary(row))),
    auth: { ...empty.auth, ...auth },
    body: { ...empty.body, ...body },
    policy: { ...defaultPolicy, ...policy },
    credentials: source.credentials ?? empty.credentials,
  }
  return params ? withParamRows(draft, params) : draft
}

function lacksBoundary({ name, value }: Row): boolean {
  return sameName(name.trim(), 'Content-Type') && isMultipartForm(value) && boundaryIn(value) === undefined
}

/** A row that is sent. */
export function row(name: string, value: string): Row {
  return { name, value, enabled: true }
}

/** The value of the first enabled row of that field name. */
export function rowValue(rows: readonly Row[], name: string): string | undefined {
  return rows.find((candidate) => candidate.enabled && sameName(candidate.name.trim(), name))?.value
}

/** An imported request; without a name of its own it is called after its method and path. */
export function imported(
  name: string | undefined,
  draft: RequestDraft,
  folders: readonly string[] = [],
): ImportedRequest {
  return { name: shortened(name?.trim() || nameOf(draft)), folders, draft }
}

function nameOf({ method, url }: RequestDraft): string {
  const path = urlParts(url).find(({ kind }) => kind === 'path')?.text ?? '/'
  return `${method} ${path}`
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
