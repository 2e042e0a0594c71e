import { contextOf } from '#network/edge/context.ts'
import { anyMethod } from './any-method.ts'
import { bare, page } from './answer.ts'
import { badGateway } from './balancer.ts'
import { writeLine } from './json.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { at } from './path.ts'
import { asView, ProgramFailure } from './program.ts'

interface Special {
  readonly content?: string
  readonly fields?: Readonly<Record<string, string>>
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
  304: {},
  305: redirect,
  307: redirect,
  401: { fields: { 'WWW-Authenticate': 'Basic realm="Fake Realm"' } },
  402: { content: 'Pay me first!', fields: { 'X-More-Info': 'http://vimeo.com/22053820' } },
  406: {
    content: writeLine({ message: 'Client did not request a supported media type.', accept: imageTypes }),
    fields: { 'Content-Type': 'application/json' },
  },
  // The Proxy-Authenticate that httpbin sets gets no further than the server it runs on.
  407: {},
  412: {},
  418: { content: teapot, fields: { 'X-More-Info': 'http://tools.ietf.org/html/rfc2324' } },
}

/** Whether a response may end with this status: three digits, and no 1xx (RFC 9110, 15). */
export function isFinalStatus(status: number): boolean {
  return status >= 200 && status <= 999
}

/** The answer httpbin gives under a status, with the fields that status calls for. */
export function statusAnswer(request: Request, status: number): Response {
  if (!isFinalStatus(status)) return endless(request, status)
  const special = specials[status]
  return special
    ? bare(request, special.content ?? '', { status, ...(special.fields && { fields: special.fields }) })
    : page(request, '', { status })
}

function endless(request: Request, status: number): Response {
  if (status < 100 || status > 199) return badGateway(request, `${status} is no status of HTTP`)
  // After a 101 nothing of HTTP could follow on the connection.
  if (status === 101) return badGateway(request, 'httpbin switches protocols without being asked to')
  contextOf(request).interim(status)
  return badGateway(request, `httpbin sends ${status} and then no final response`)
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

/** @throws ProgramFailure for weights that no lot can be drawn with, such as none above zero */
function draw(choices: readonly Choice[], random: () => number): Choice {
  const lot = random() * choices.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  const drawn = choices.find(({ weight }) => lot < (sum += weight))
  if (!drawn) throw new ProgramFailure('No lot can be drawn with these weights')
  return drawn
}

function answerStatus(request: Request, codes: string): Response {
  const { random, note } = contextOf(request)
  const choices = readChoices(codes)
  const [only, ...others] = choices ?? []
  if (!choices || !only) return page(request, 'Invalid status code', { status: 400 })
  if (others.length === 0) return statusAnswer(request, only.status)
  const { status } = draw(choices, random)
  note(`drew ${status} from ${choices.length} statuses`)
  return statusAnswer(request, status)
}

/** Any status you like, or one drawn from a list. */
export const statusHandlers = [
  anyMethod(
    at('/status/{codes}'),
    asView((request, { codes }) => answerStatus(request, codes)),
  ),
]
