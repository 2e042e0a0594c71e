import { base64urlOfBytes, bytesOfBase64url } from './base64.ts'
import * as v from 'valibot'
import type { NamedVariables } from './imported.ts'
import type { RequestDraft } from './request-draft.ts'
import { fromShared, sharedEnvironment, sharedRequest, toShared } from './shared-request.ts'

/** The longest a link's request may be, in characters of its base64url (RFC 4648, 5). */
export const LONGEST_LINK = 64_000

const VERSION = 1

/**
 * A request as the fragment of a link to the sandbox, faults and secrets included: `#request=…`.
 * A fragment stays in the browser: no server gets it.
 * @param environment values that its variables go along with; secret ones stay here
 * @throws Error that says what to do where the request is too large for a link
 */
export function requestFragment(draft: RequestDraft, environment?: NamedVariables): string {
  const text = JSON.stringify({ v: VERSION, ...toShared(draft), ...sharedEnvironment(environment) })
  const encoded = base64urlOfBytes(new TextEncoder().encode(text))
  if (encoded.length > LONGEST_LINK) {
    throw new Error(
      'This request is too large for a link: 64 kB is the most that every browser and chat passes on. Shorten its body, or take out its files.',
    )
  }
  return `#request=${encoded}`
}

/** Whether a fragment claims to hold a request. */
export function holdsRequest(fragment: string): boolean {
  return new URLSearchParams(fragment.slice(1)).has('request')
}

/**
 * The request that a fragment holds. Whatever stands in it, the draft it gives is a proper one; keys
 * that this version does not know are dropped.
 * @throws Error that says what is wrong with the link
 */
export function requestOfFragment(fragment: string): RequestDraft {
  return fromShared(readFragment(fragment))
}

/**
 * The values that a link brings along for the variables of its request; undefined where it brings none.
 * @throws Error that says what is wrong with the link
 */
export function environmentOfFragment(fragment: string): NamedVariables | undefined {
  const { environment } = readFragment(fragment)
  if (!environment) return undefined
  const variables = environment.variables.map(([name, value]) => ({ name, value, enabled: true }))
  return { name: environment.name, variables }
}

function readFragment(fragment: string): v.InferOutput<typeof sharedRequest> {
  const encoded = new URLSearchParams(fragment.slice(1)).get('request') ?? ''
  const content = parseJson(fromBase64Url(encoded))
  if (typeof content !== 'object' || content === null || !('v' in content)) {
    throw new Error('There is no request in this link.')
  }
  if (content.v !== VERSION) {
    throw new Error(
      `This link is of version ${JSON.stringify(content.v)}, and this lab reads version ${VERSION}. Reload the page: a newer lab may be there.`,
    )
  }
  const parsed = v.safeParse(sharedRequest, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const where = v.getDotPath(issue)
  throw new Error(`The request in this link can’t be used: ${where ? `${where}: ` : ''}${issue.message}.`)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Error('This link is damaged: what it holds can’t be read. Was it copied whole?')
  }
}

function fromBase64Url(text: string): Uint8Array {
  if (text === '') throw new Error('This link ends where its request should begin. Was it copied whole?')
  if (text.length > LONGEST_LINK) throw new Error('This link is longer than the 64 kB a request may take.')
  const stranger = /[^A-Za-z0-9_-]/u.exec(text)?.[0]
  if (stranger !== undefined) {
    throw new Error(`This link is damaged: “${stranger}” can’t be part of it. Was it copied whole?`)
  }
  // One character more than full groups of four holds no byte: something is missing.
  if (text.length % 4 === 1) throw new Error('This link is cut off: its end is missing. Copy it again.')
  return bytesOfBase64url(text)
}
