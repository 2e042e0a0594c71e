import { isSafelistedMethod, isSafelistedResponseField, unsafeReason } from '#http/cors-safelist.ts'
import { fieldValue, sameName, type Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { hopOfLeg, type CorsLeg } from './cors-legs.ts'
import { answerChecks, permissionChecks, type CorsAsking, type CorsCheck } from './cors-rules.ts'

/** One step of the way that a cross-origin request takes. */
export interface CorsStep {
  readonly title: string
  /** `stop`: the way ends here. `told` is neither good nor bad. */
  readonly verdict: 'pass' | 'stop' | 'told'
  /** What was found, in a sentence. */
  readonly says: string
  readonly checks: readonly CorsCheck[]
  /** Field lines of the message that the step is about. */
  readonly lines?: readonly string[]
}

/** Everything CORS asks of one request, step by step, as far as it got. */
export function corsSteps(
  leg: CorsLeg,
  page: { meant: readonly Field[]; credentials: boolean; origin: string },
): CorsStep[] {
  const hop = hopOfLeg(leg)
  if (!hop) return []
  const origin = fieldValue(hop.request.fields, 'origin') ?? page.origin
  const asking: CorsAsking = { origin, credentials: page.credentials }
  const { preflight, request } = leg
  // What a request that never left would have carried is known from what was meant, and asked for.
  const asked = namesIn(fieldValue(preflight?.request.fields ?? [], 'access-control-request-headers'))
  const own = request
    ? request.request.fields.filter(({ by }) => by === 'page')
    : page.meant.filter(
        ({ name, value }) =>
          unsafeReason({ name, value }, page.meant) === undefined || asked.some((one) => sameName(one, name)),
      )
  const method =
    request?.request.method ??
    fieldValue(preflight?.request.fields ?? [], 'access-control-request-method') ??
    ''

  const steps = [originStep(origin, hop), needStep(method, own)]
  if (preflight) {
    steps.push(questionStep(preflight))
    const permission = permissionStep(preflight, { asking, method, fieldNames: asked })
    steps.push(permission)
    if (permission.verdict === 'stop') return steps
  }
  if (!request) return steps
  const answer = answerStep(request, asking)
  steps.push(answer)
  return answer.verdict === 'pass' ? [...steps, exposedStep(request)] : steps
}

function originStep(origin: string, { request }: WireHop): CorsStep {
  const asking = URL.parse(origin)
  const target = URL.parse(request.url)
  const same = (['protocol', 'hostname', 'port'] as const).map((part): CorsCheck => {
    const [mine, other] = [asking, target].map((url) => url?.[part] || 'the usual one')
    return { ok: mine === other, rule: `the same ${partNames[part]}`, saw: `${mine} and ${other}` }
  })
  return {
    title: 'Are page and server of one origin?',
    verdict: 'told',
    says:
      origin === 'null'
        ? 'After a redirect from one foreign origin to another the browser says Origin: null, and tells nobody who asked first.'
        : `No: the page is of ${origin}, the address of ${target?.origin ?? request.url}. One difference is enough, so the rules of CORS apply.`,
    checks: origin === 'null' ? [] : same,
  }
}

const partNames = { protocol: 'scheme', hostname: 'host', port: 'port' }

function needStep(method: string, own: readonly Field[]): CorsStep {
  const checks = [
    isSafelistedMethod(method)
      ? { ok: true, rule: `${method} is GET, HEAD or POST` }
      : { ok: false, rule: `${method} is not GET, HEAD or POST` },
    ...own.map((field): CorsCheck => {
      const reason = unsafeReason(field, own)
      return reason === undefined
        ? { ok: true, rule: `${field.name} as it stands could come from any form` }
        : { ok: false, rule: `${field.name}: ${reason}`, saw: `${field.name}: ${field.value}` }
    }),
  ]
  const free = checks.every(({ ok }) => ok)
  return {
    title: 'May the request go at once?',
    verdict: 'told',
    says: free
      ? 'Yes. A plain form could send the like, and servers have had to cope with that for ever: no preflight is needed.'
      : 'No. No form could send this, so the browser asks the server for permission first: a preflight.',
    checks,
  }
}

function questionStep(preflight: WireHop): CorsStep {
  const wanted = ['origin', 'access-control-request-method', 'access-control-request-headers']
  return {
    title: 'The browser asks',
    verdict: 'told',
    says: 'It sends OPTIONS by itself, without cookies and content, and names what the request will use.',
    checks: [],
    lines: [
      `OPTIONS ${URL.parse(preflight.request.url)?.pathname ?? preflight.request.url}`,
      ...preflight.request.fields
        .filter(({ name }) => wanted.includes(name.toLowerCase()))
        .map(({ name, value }) => `${name}: ${value}`),
    ],
  }
}

function permissionStep(
  { response, failure }: WireHop,
  wanted: { asking: CorsAsking; method: string; fieldNames: readonly string[] },
): CorsStep {
  const title = 'Does the server permit it?'
  if (!response) return lost(title, failure?.reason)
  const { asking, method, fieldNames } = wanted
  const checks = permissionChecks(
    asking,
    { method, fieldNames, methodIsSafe: isSafelistedMethod(method) },
    response,
  )
  const ok = checks.every((each) => each.ok)
  return {
    title,
    verdict: ok ? 'pass' : 'stop',
    says: ok
      ? 'Yes. The browser sends the request.'
      : 'No. The request never leaves the browser, and the server never hears of it. The page is told “Failed to fetch”.',
    checks,
    lines: [`${response.status} ${response.reason}`.trim(), ...corsLines(response.fields)],
  }
}

function answerStep({ response, failure }: WireHop, asking: CorsAsking): CorsStep {
  const title = 'May the page read the answer?'
  if (!response) return lost(title, failure?.reason)
  const checks = answerChecks(asking, response.fields)
  const ok = checks.every((each) => each.ok)
  return {
    title,
    verdict: ok ? 'pass' : 'stop',
    says: ok
      ? 'Yes.'
      : 'No. The server has done its work and answered, and the browser throws the answer away before the page sees it.',
    checks,
    lines: [`${response.status} ${response.reason}`.trim(), ...corsLines(response.fields)],
  }
}

function exposedStep({ response }: WireHop): CorsStep {
  const fields = response?.fields ?? []
  const hidden = fields.filter((field) => field.hidden !== undefined)
  const checks = fields.map(({ name, hidden: why }): CorsCheck => {
    if (why === undefined) {
      return {
        ok: true,
        rule: `${name}: ${isSafelistedResponseField(name) ? 'always readable' : 'exposed by the server'}`,
      }
    }
    return {
      ok: false,
      rule: `${name}: ${sameName(name, 'set-cookie') ? 'hidden from every script' : 'not exposed'}`,
    }
  })
  return {
    title: 'Which fields may it read?',
    verdict: 'pass',
    says:
      hidden.length === 0
        ? 'All of them.'
        : `${fields.length - hidden.length} of ${fields.length}. Seven fields are always free; every other would have to stand in the server’s Access-Control-Expose-Headers.`,
    checks,
  }
}

function lost(title: string, reason = 'No answer came.'): CorsStep {
  return { title, verdict: 'stop', says: `It does not come to that. ${reason}`, checks: [] }
}

function corsLines(fields: readonly Field[]): string[] {
  return fields
    .filter(({ name }) => /^access-control-/i.test(name))
    .map(({ name, value }) => `${name}: ${value}`)
}

function namesIn(list = ''): string[] {
  return list.split(',').filter((name) => name !== '')
}
