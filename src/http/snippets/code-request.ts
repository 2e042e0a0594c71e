import { type Field, fieldValue, sameName } from '#http/field.ts'
import { carriesKey, IDEMPOTENCY_KEY } from '#http/idempotency-key.ts'
import { mayCarryContent } from '#http/method.ts'
import type { ClientRateLimit } from '#http/policy.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { Part, RequestDraft } from '#http/request-draft.ts'

/** What a program hands to its library as content. */
export type CodeContent =
  | { readonly kind: 'json' | 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly pairs: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'multipart'; readonly parts: readonly Part[] }
  | { readonly kind: 'file'; readonly name: string }

/** A request as a program would write it down: what the draft means, without the lab around it. */
export interface CodeRequest {
  readonly method: string
  /** As it goes over the wire (URL standard, serialised); as typed where it is no URL yet. */
  readonly url: string
  /** Each name once: values of a repeated one are joined (RFC 9110, 5.3). */
  readonly fields: readonly Field[]
  readonly content?: CodeContent
  /** At least 1; null waits for ever. Code tries once, so what everything may take is counted in. */
  readonly timeoutMs: number | null
  /** At least 1, each absent where there is none. */
  readonly connectMs?: number
  readonly silenceMs?: number
  /** Whether the policy sends an Idempotency-Key with it. */
  readonly keyed: boolean
  /** How many requests the client sends to an origin in how many ms. */
  readonly rateLimit?: ClientRateLimit
  readonly follow: boolean
  readonly retries: number
  readonly cookies: boolean
  /** Who answers a challenge for Digest (RFC 7616). */
  readonly digest?: { readonly username: string; readonly password: string }
  /** Whether the lab sends it as a page, under a browser's rules. */
  readonly page: boolean
}

/** The request a program would send to do what a draft says. */
export function codeRequest(draft: RequestDraft): CodeRequest {
  const { policy } = draft
  const prepared = prepareRequest(draft)
  const content = contentOf(draft)
  const most = Math.min(policy.timeoutMs ?? Infinity, policy.deadlineMs ?? Infinity)
  const { kind, username, password } = draft.auth
  return {
    method: prepared.method,
    url: serialised(prepared.url),
    fields: joined(prepared.fields).filter(
      // Whoever writes the parts also chooses the boundary, and names it in this field.
      ({ name }) => content?.kind !== 'multipart' || !sameName(name, 'Content-Type'),
    ),
    ...(content && { content }),
    timeoutMs: most === Infinity ? null : Math.max(1, most),
    ...(policy.connectTimeoutMs !== undefined && { connectMs: Math.max(1, policy.connectTimeoutMs) }),
    ...(policy.readTimeoutMs !== undefined && { silenceMs: Math.max(1, policy.readTimeoutMs) }),
    keyed: carriesKey(policy, prepared.method) && fieldValue(prepared.fields, IDEMPOTENCY_KEY) === undefined,
    ...(policy.rateLimit && { rateLimit: policy.rateLimit }),
    follow: policy.redirects === 'follow',
    retries: policy.retries,
    cookies: draft.credentials === 'include',
    ...(kind === 'digest' && { digest: { username, password } }),
    page: draft.client === 'browser',
  }
}

/** The same request without the field that the library writes by itself. */
export function withoutField(fields: readonly Field[], name: string, value: string): readonly Field[] {
  return fields.filter((field) => !(sameName(field.name, name) && field.value === value))
}

function contentOf({ body, method, client }: RequestDraft): CodeContent | undefined {
  if (!mayCarryContent(method, client)) return undefined
  switch (body.kind) {
    case 'none':
      return undefined
    case 'json':
      return { kind: 'json', text: body.json }
    case 'text':
      return { kind: 'text', text: body.text }
    case 'form':
      return {
        kind: 'form',
        pairs: body.form.filter(sent).map(({ name, value }) => [name, value] as const),
      }
    case 'multipart':
      return { kind: 'multipart', parts: (body.parts ?? []).filter(sent) }
    case 'file':
      return body.file && { kind: 'file', name: body.file.name }
  }
}

function sent({ name, enabled }: { name: string; enabled: boolean }): boolean {
  return enabled && name !== ''
}

function serialised(typed: string): string {
  // A name to be filled in, as in {{base}}, would be percent-encoded.
  const url = typed.includes('{{') ? null : URL.parse(typed)
  if (!url) return typed
  url.hash = ''
  return url.href
}

function joined(fields: readonly Field[]): Field[] {
  const together: Field[] = []
  for (const field of fields) {
    const at = together.findIndex(({ name }) => sameName(name, field.name))
    const first = together[at]
    const between = sameName(field.name, 'Cookie') ? '; ' : ', '
    if (first) together[at] = { name: first.name, value: `${first.value}${between}${field.value}` }
    else together.push(field)
  }
  return together
}

/** Whether a field's value has a letter in it whose bytes depend on who writes them. */
export function beyondAscii(value: string): boolean {
  return /[^ -~\t]/.test(value)
}
