/** What a method promises: `safe` asks for no change; `idempotent` twice is as once; `neither`. */
export type MethodPromise = 'safe' | 'idempotent' | 'neither'

/** A method with the properties RFC 9110, section 9 gives it. */
export interface MethodEntry {
  readonly name: string
  readonly safe: boolean
  readonly idempotent: boolean
  /** One sentence on what it asks for. */
  readonly meaning: string
  readonly rfc: { readonly number: string; readonly section: string }
}

/** The methods the lab teaches, in the order it offers them. */
export const methods: readonly MethodEntry[] = [
  entry('GET', true, true, 'Send me a current representation of the target.', '9.3.1'),
  entry('HEAD', true, true, 'As GET, but leave the content out.', '9.3.2'),
  entry('POST', false, false, 'Process this content by the resource’s own rules.', '9.3.3'),
  entry('PUT', false, true, 'Make this content the state of the target: create or replace it.', '9.3.4'),
  entry('PATCH', false, false, 'Apply these changes to the target.', '2', '5789'),
  entry('DELETE', false, true, 'Remove what the target maps to.', '9.3.5'),
  entry('OPTIONS', true, true, 'Tell me which options the target has.', '9.3.7'),
  entry('TRACE', true, true, 'Send back what you received, so that I see what happened on the way.', '9.3.8'),
  entry('CONNECT', false, false, 'Open a tunnel through this proxy.', '9.3.6'),
]

function entry(
  name: string,
  safe: boolean,
  idempotent: boolean,
  meaning: string,
  section: string,
  number = '9110',
): MethodEntry {
  return { name, safe, idempotent, meaning, rfc: { number, section } }
}

// The rest of the IANA HTTP Method Registry but LOCK, which is neither; other-methods.ts says what they ask for.
const otherSafe = 'PRI PROPFIND QUERY REPORT SEARCH'.split(' ')
const otherIdempotent =
  'ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PROPPATCH REBIND UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL'.split(
    ' ',
  )

/** What a method promises, by the registry. Methods that nobody registered promise nothing. */
export function promiseOf(method: string): MethodPromise {
  const known = methods.find(({ name }) => name === method)
  if (known?.safe || otherSafe.includes(method)) return 'safe'
  return known?.idempotent || otherIdempotent.includes(method) ? 'idempotent' : 'neither'
}

/** Methods that `fetch` never sends (Fetch standard, forbidden method). */
const forbiddenToFetch = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** A token as RFC 9110, 5.6.2 defines it: what a method or field name may consist of. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Whether a text may be a field name or method (RFC 9110, 5.6.2). */
export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

/**
 * Why a method can't be sent by `client`, in a sentence that says what to do;
 * undefined where it can.
 */
export function methodProblem(method: string, client: 'browser' | 'script'): string | undefined {
  if (method === '') return 'Choose a method, such as GET.'
  if (!isToken(method)) {
    return `“${method}” can’t be a method: a method is one word of letters, digits and - . _ ~ ! # $ % & ' * + ^ \` |.`
  }
  if (client === 'browser' && forbiddenToFetch.has(method.toUpperCase())) {
    return `A page may not send ${method.toUpperCase()}: fetch() refuses it. Send it as a script.`
  }
  return undefined
}

// Fetch standard, "normalize a method": these and no others; patch stays patch.
const normalizedByFetch = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])

/** The method as it goes out: `fetch` writes six of them in capitals, a script sends what was typed. */
export function sentMethod(method: string, client: 'browser' | 'script'): string {
  const capitals = method.toUpperCase()
  return client === 'browser' && normalizedByFetch.has(capitals) ? capitals : method
}

/** Whether messages with this method carry content in `fetch` (GET and HEAD may not). */
export function mayCarryContent(method: string, client: 'browser' | 'script'): boolean {
  return client === 'script' || !['GET', 'HEAD'].includes(method.toUpperCase())
}
