import type { HttpResponseResolver } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { anyMethod } from './any-method.ts'
import { bare, page } from './answer.ts'
import { writeLine } from './json.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { at } from './path.ts'

interface Special {
  readonly content?: string
  readonly fields: Record<string, string>
}

const teapot = String.raw`
    -=[ teapot ]=-

          .-.
       __(___)__
      /         \ __
   (\|           |  )
    \|           |_/
      \_________/
       ~~~~~~~~~
`

const redirect: Special = { fields: { Location: '/redirect/1' } }

const imageTypes = ['image/webp', 'image/svg+xml', 'image/jpeg', 'image/png', 'image/*']

/** Statuses that come with fields or content of their own, and then with no Content-Type but theirs. */
const specials: { readonly [status: number]: Special } = {
  301: redirect,
  302: redirect,
  303: redirect,
  304: { fields: {} },
  305: redirect,
  307: redirect,
  401: { fields: { 'WWW-Authenticate': 'Basic realm="Fake Realm"' } },
  402: { content: 'Pay me first!', fields: { 'X-More-Info': 'http://vimeo.com/22053820' } },
  406: {
    content: writeLine({ message: 'Client did not request a supported media type.', accept: imageTypes }),
    fields: { 'Content-Type': 'application/json' },
  },
  407: { fields: { 'Proxy-Authenticate': 'Basic realm="Fake Realm"' } },
  412: { fields: {} },
  418: { content: teapot, fields: { 'X-More-Info': 'http://tools.ietf.org/html/rfc2324' } },
}

/** What the load balancer says in place of an answer it can't pass on. */
function badGateway(request: Request, status: number): Response {
  contextOf(request).note(
    `${status} can’t be the status of a final response (200–599 can), so the load balancer answers 502`,
  )
  const name = '502 Bad Gateway'
  const content = `<html><head><title>${name}</title></head><body><h1>${name}</h1></body></html>\n`
  return bare(request, content, {
    status: 502,
    fields: { Server: 'awselb/2.0', 'Content-Type': 'text/html' },
  })
}

/** The answer httpbin gives under a status, with the fields that status calls for. */
export function statusAnswer(request: Request, status: number): Response {
  if (status < 200 || status > 599) return badGateway(request, status)
  const special = specials[status]
  return special
    ? bare(request, special.content ?? '', { status, fields: special.fields })
    : page(request, '', { status })
}

interface Choice {
  readonly status: number
  readonly weight: number
}

/** Reads `200`, `200,500` or `200:9,500:1`; undefined where a code or weight is no number. */
function readChoices(codes: string): readonly Choice[] | undefined {
  const choices: Choice[] = []
  const isList = codes.includes(',')
  for (const choice of codes.split(',')) {
    const [code = '', weightText = '1', ...rest] = isList ? choice.split(':') : [choice]
    const status = readInteger(code)
    const weight = readDecimal(weightText)
    if (status === undefined || weight === undefined || rest.length > 0) return undefined
    choices.push({ status, weight })
  }
  return choices
}

function draw(choices: readonly Choice[], random: () => number): Choice | undefined {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  let left = random() * total
  return choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1)
}

const answerStatus: HttpResponseResolver<{ codes: string }> = ({ request, params }) => {
  const { random, note } = contextOf(request)
  const choices = readChoices(params.codes)
  const choice = choices && draw(choices, random)
  if (!choices || !choice) return page(request, 'Invalid status code', { status: 400 })
  if (choices.length > 1) note(`drew ${choice.status} from ${choices.length} statuses`)
  return statusAnswer(request, choice.status)
}

/** Any status you like, or one drawn from a list. */
export const statusHandlers = [anyMethod(at('/status/{codes}'), answerStatus)]
