import { byteSize, ordinal } from './describe.ts'
import type { CorsMistake, Fault, FaultEffect, JsonFlaw, RateLimitAlgorithm, TlsProblem } from './fault.ts'
import { seconds } from './seconds.ts'
import { reasonPhrase } from './status.ts'

/** A fault in plain words, made from its data: “the first two POSTs to /orders get 503 Service Unavailable”. */
export function describeFault(fault: Fault): string {
  const { words, one } = hitRequests(fault)
  return `${words} ${describeEffect(fault.effect, one)}`
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

// Which requests are hit, and whether a verb that follows is in the singular.
function hitRequests(fault: Fault): { words: string; one: boolean } {
  const { first, every = 1, probability = 1 } = fault
  const one = requestName(fault, true)
  const many = requestName(fault, false)
  if (probability <= 0) return { words: `no ${one}`, one: true }
  const chance = probability < 1 ? `with a chance of ${percent(probability)}` : undefined

  if (every > 1) {
    const among = first === undefined ? undefined : `if among the ${firstFew(first)} of its exchange`
    const conditions = [among, chance].filter((part) => part !== undefined).join(' and ')
    return { words: `every ${ordinal(every)} ${one}${conditions && `, ${conditions},`}`, one: true }
  }
  if (first === 1) return { words: `the first ${one}${chance ? `, ${chance},` : ''}`, one: true }
  if (first !== undefined) {
    const few = `the ${firstFew(first)} ${many}`
    return { words: chance ? `${about(probability)} of ${few}` : few, one: false }
  }
  return chance
    ? { words: `${about(probability)} of ${many}`, one: false }
    : { words: `every ${one}`, one: true }
}

function firstFew(first: number): string {
  return first === 1 ? 'first' : `first ${NUMBERS[first] ?? first}`
}

// `POSTs to api.example.com/orders`
function requestName({ methods = [], host = '', path = '' }: Fault, one: boolean): string {
  const names = [...new Set(methods)]
  const last = names.at(-1)
  const listed = names.map((name) => (one ? name : `${name}s`))
  const kind =
    last === undefined
      ? one
        ? 'request'
        : 'requests'
      : names.length === 1
        ? listed.join('')
        : `${listed.slice(0, -1).join(', ')} ${one ? 'or' : 'and'} ${listed.at(-1)}`
  return host === '' && path === '' ? kind : `${kind} to ${host}${path}`
}

function about(probability: number): string {
  const words = percent(probability)
  return /^\d/.test(words) ? `about ${words}` : words
}

/** A share (0–1) as people read it: `30 %`. */
function percent(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1 %'
  if (share < 1 && share >= 0.9995) return 'more than 99.9 %'
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: share < 0.1 || share > 0.99 ? 1 : 0 })} %`
}

const tlsProblems: Readonly<Record<TlsProblem, string>> = {
  expired: 'the certificate has expired',
  'wrong-host': 'the certificate is for another host',
  'unknown-authority': 'nobody the browser trusts has signed the certificate',
  'no-common-protocol': 'client and server know no common version of TLS',
}

const jsonFlaws: Readonly<Record<JsonFlaw, string>> = {
  'trailing-comma': 'JSON with a comma too many',
  'single-quotes': 'JSON with single quotes',
  'cut-off': 'JSON that stops half-way',
  'not-a-number': 'JSON with NaN in it',
  'byte-order-mark': 'JSON behind a byte order mark',
}

const algorithms: Readonly<Record<RateLimitAlgorithm, string>> = {
  'fixed-window': 'fixed window',
  'sliding-window': 'sliding window',
  'token-bucket': 'token bucket',
}

/** What an effect does to one request (“gets 503 Service Unavailable”), or to several. */
export function describeEffect(effect: FaultEffect, one: boolean): string {
  const verb = (singular: string, plural: string) => (one ? singular : plural)
  const [gets, has, its, is] = one ? ['gets', 'has', 'its', 'is'] : ['get', 'have', 'their', 'are']
  switch (effect.kind) {
    case 'no-such-host':
      return `${verb('finds', 'find')} no host of that name`
    case 'connection-refused':
      return `${is} refused a connection`
    case 'connect-timeout':
      return `${verb('waits', 'wait')} for a connection in vain`
    case 'tls-failure':
      return `${verb('fails', 'fail')} in the TLS handshake: ${tlsProblems[effect.problem]}`
    case 'connection-reset':
      return `${has} ${its} connection reset before an answer`
    case 'never-answers':
      return `${is} never answered`
    case 'stalled-body':
      return `${gets} ${percent(effect.share)} of the content, then silence`
    case 'latency':
      return `${verb('takes', 'take')} ${seconds(effect.roundTripMs)} there and back, and as long to connect`
    case 'slow-first-byte':
      return `${verb('waits', 'wait')} ${seconds(effect.delayMs)} for the first byte`
    case 'slow-body':
      return `${gets} ${its} content in ${pieces(effect.chunks)} over ${seconds(effect.durationMs)}`
    case 'bandwidth':
      return `${verb('passes', 'pass')} at ${byteSize(effect.bytesPerSecond)} per second`
    case 'truncated-body':
      return `${verb('loses', 'lose')} the connection after ${percent(effect.share)} of the content`
    case 'wrong-content-length':
      return `${gets} a Content-Length ${lengthOff(effect.difference)}`
    case 'malformed-chunk':
      return `${gets} a malformed chunk after ${percent(effect.share)} of the content`
    case 'corrupt-gzip':
      return `${gets} gzip that can’t be unpacked`
    case 'invalid-json':
      return `${gets} ${jsonFlaws[effect.flaw]}`
    case 'html-for-json':
      return `${gets} an HTML page where JSON was promised`
    case 'empty-body':
      return `${gets} 200 OK with no content`
    case 'wrong-charset':
      return `${gets} text in ISO-8859-1 that is announced as UTF-8`
    case 'huge-body':
      return `${gets} ${byteSize(effect.bytes)} of content`
    case 'status':
      return `${gets} ${statusAnswer(effect)}`
    case 'brownout':
      return `${verb('meets', 'meet')} a brownout: for ${seconds(effect.durationMs)} ${percent(effect.share)} are answered 503 and the rest ${seconds(effect.delayMs)} late, then it recovers`
    case 'rate-limit':
      return `${verb('meets', 'meet')} a limit of ${requests(effect.limit)} in ${seconds(effect.windowMs)} (${algorithms[effect.algorithm]}), and 429 beyond it`
    case 'duplicate-effect':
      return `${is} delivered to the service twice`
    case 'lost-update':
      return `${has} ${its} If-Match and other conditions ignored`
    case 'stale-replica':
      return `${verb('reads', 'read')} from a copy up to ${seconds(effect.lagMs)} behind`
    case 'redirect-loop':
      return `${is} redirected to the same address for ever`
    case 'cors-misconfigured':
      return corsMistake(effect.mistake, one)
  }
}

function corsMistake(mistake: CorsMistake, one: boolean): string {
  const [gets, has, its] = one ? ['gets', 'has', 'its'] : ['get', 'have', 'their']
  switch (mistake) {
    case 'no-fields':
      return `${gets} no CORS fields`
    case 'other-origin':
      return `${gets} an answer that allows another origin only`
    case 'two-origins':
      return `${gets} two origins in one Access-Control-Allow-Origin`
    case 'any-origin-with-credentials':
      return `${gets} any origin allowed (*), which does not count with credentials`
    case 'preflight-refused':
      return `${has} ${its} preflight answered 405`
    case 'method-not-listed':
      return `${has} ${its} preflight answered without ${its} method in the list`
    case 'field-not-listed':
      return `${has} ${its} preflight answered without ${its} fields in the list`
  }
}

function statusAnswer(effect: Extract<FaultEffect, { kind: 'status' }>): string {
  const { status, retryAfterSeconds, retryAfterAsDate } = effect
  const name = `${status} ${reasonPhrase(status)}`.trimEnd()
  if (retryAfterSeconds === undefined) return name
  return retryAfterAsDate
    ? `${name} with Retry-After: a date ${retryAfterSeconds} s ahead`
    : `${name} with Retry-After: ${retryAfterSeconds}`
}

function lengthOff(difference: number): string {
  return `${byteSize(Math.abs(difference))} too ${difference < 0 ? 'small' : 'large'}`
}

function pieces(chunks: number): string {
  return `${chunks} ${chunks === 1 ? 'piece' : 'pieces'}`
}

function requests(count: number): string {
  return `${count} ${count === 1 ? 'request' : 'requests'}`
}
