import { fieldValue, sameName } from './field.ts'
import type { LabNetwork, ScriptRequest, ScriptResponse } from './lab-network.ts'
import type { PreparedRequest } from './prepare.ts'
import type { Transport } from './transport.ts'

const MAX_REDIRECTS = 20

/** Fields that are for one origin only: a redirect to another leaves them behind (RFC 9110, 15.4). */
const STAY_HOME = ['authorization', 'cookie', 'host']

/**
 * A client outside any browser, such as `curl -L`: every field and method goes out as
 * written, there is no CORS, and redirects are followed, if at all, as requests and curl do
 * (RFC 9110, 15.4): 303, and 301 or 302 after POST, turn into GET; credentials do
 * not go along to another origin. After 20 of them it gives up with a TypeError. Given `digest`, it answers
 * a challenge for it with a request of its own (RFC 7616), at the origin it was sent to and nowhere else.
 */
export function scriptTransport(network: Pick<LabNetwork, 'sendAsScript'>): Transport {
  return async (request, { exchangeId, attempt, signal, onConnecting, onConnected }) => {
    const cookies = request.credentials === 'include'
    const context = { exchangeId, attempt, cookies, ...(onConnected && { onConnected }) }
    const { method, url, fields, body, digest } = request
    const home = URL.parse(url)?.origin
    let current: ScriptRequest = { method, url, fields, ...(body ? { body } : {}) }
    let answers = 0
    let answer: string | undefined
    for (let redirects = 0; ;) {
      signal.throwIfAborted()
      onConnecting?.()
      const response = await untilAborted(network.sendAsScript(withAnswer(current, answer), context), signal)
      const next = request.redirects === 'follow' ? redirected(current, response) : undefined
      if (next && redirects === MAX_REDIRECTS) throw new TypeError(`Gave up after ${MAX_REDIRECTS} redirects`)
      if (next) {
        redirects += 1
        current = next
        answer = undefined
        answers = 0
        continue
      }
      const atHome = URL.parse(current.url)?.origin === home
      const answered = digest && atHome && (await answerTo(response, current, digest, answers))
      if (!answered) return { ...response, url: current.url, redirected: redirects > 0 }
      answer = answered
      answers += 1
    }
  }
}

function withAnswer(request: ScriptRequest, answer: string | undefined): ScriptRequest {
  if (answer === undefined) return request
  return { ...request, fields: [...request.fields, { name: 'Authorization', value: answer }] }
}

/** The credentials that a response asks for; given a second time only where the nonce alone was too old. */
async function answerTo(
  { status, fields }: ScriptResponse,
  request: ScriptRequest,
  user: NonNullable<PreparedRequest['digest']>,
  before: number,
): Promise<string | undefined> {
  // What was written by hand stands.
  if (status !== 401 || fieldValue(request.fields, 'Authorization') !== undefined) return undefined
  const { digestAnswer, isStale } = await import('./digest.ts')
  const challenges = fields.flatMap(({ name, value }) => (sameName(name, 'WWW-Authenticate') ? [value] : []))
  if (before > 1 || (before === 1 && !isStale(challenges))) return undefined
  return digestAnswer(challenges, user, request, crypto.randomUUID())
}

function redirected(request: ScriptRequest, response: ScriptResponse): ScriptRequest | undefined {
  const location = fieldValue(response.fields, 'Location')
  if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status)) return undefined
  const target = URL.parse(location, request.url)
  if (!target) return undefined
  const turnsToGet =
    (response.status === 303 && request.method !== 'HEAD') ||
    (response.status <= 302 && request.method === 'POST')
  const staysHome = target.origin === URL.parse(request.url)?.origin
  const fields = request.fields.filter(
    ({ name }) =>
      !(turnsToGet && name.toLowerCase().startsWith('content-')) &&
      (staysHome || !STAY_HOME.includes(name.toLowerCase())),
  )
  const url = target.href
  if (turnsToGet) return { method: 'GET', url, fields }
  return { method: request.method, url, fields, ...(request.body ? { body: request.body } : {}) }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
