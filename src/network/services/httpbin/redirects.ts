import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { anyMethod } from './any-method.ts'
import { page, programFailed, redirectPage } from './answer.ts'
import { readInteger } from './numbers.ts'
import { at } from './path.ts'
import { parameterOf } from './target.ts'
import { latin1 } from './text.ts'

/**
 * Where a chain of n redirects goes next, as a path; undefined for a chain of none.
 * The number may have more digits than a JavaScript number can tell apart.
 */
function nextStop(request: Request, n: string, kind: 'absolute' | 'relative'): string | undefined {
  const left = BigInt(n) - 1n
  if (left < 0n) return undefined
  const { note } = contextOf(request)
  if (left === 0n) {
    note('the last redirect')
    return '/get'
  }
  note(`counts down: ${left} more ${left === 1n ? 'redirect' : 'redirects'} to go`)
  return `/${kind}-redirect/${left}`
}

function noRedirects(request: Request): Response {
  return programFailed(request, 'A chain needs at least one redirect')
}

function redirectChain(request: Request, n: string, kind: 'absolute' | 'relative'): Response {
  const path = nextStop(request, n, kind)
  if (path === undefined) return noRedirects(request)
  return redirectPage(request, kind === 'absolute' ? new URL(path, request.url).href : path)
}

function percentEncode(character: string): string {
  const bytes = Array.from(new TextEncoder().encode(character))
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/**
 * A URL as httpbin's framework writes it into Location: as it is where it is ASCII without
 * spaces, otherwise encoded. It takes the bytes of the text for characters, so that those
 * beyond ASCII are encoded twice.
 */
function writeLocation(url: string): string {
  const bytes = latin1.decode(new TextEncoder().encode(url))
  if (/^[!-~\r\n]*$/.test(bytes)) return bytes
  const [, origin = '', path = '', rest = ''] =
    /^((?:[a-z][\w+.-]*:)?\/\/[^/?#]*)?([^?#]*)(.*)$/is.exec(bytes) ?? []
  return (
    origin +
    path.replace(/[^\w.\-/:~+%\r\n]/g, percentEncode) +
    rest.replace(/[^\w.\-%&[\]:;$*()+,!?/=#\r\n]/g, percentEncode)
  )
}

function redirectTo(request: Request): Response {
  const url = parameterOf(request, 'url')
  const asked = parameterOf(request, 'status_code')
  const status = asked === undefined ? 302 : readInteger(asked)
  if (url === undefined) return programFailed(request, 'The parameter url is missing')
  if (status === undefined) return programFailed(request, 'status_code is not a number')
  const Location = writeLocation(url)
  return page(request, '', { status: status >= 300 && status < 400 ? status : 302, fields: { Location } })
}

/** Redirects, one or many in a row. */
export const redirectHandlers = [
  http.get(at('/redirect/{n:int}'), ({ request, params }) => {
    const absolute = new URL(request.url).searchParams.get('absolute')?.toLowerCase() === 'true'
    return redirectChain(request, params.n, absolute ? 'absolute' : 'relative')
  }),
  http.get(at('/absolute-redirect/{n:int}'), ({ request, params }) =>
    redirectChain(request, params.n, 'absolute'),
  ),
  http.get(at('/relative-redirect/{n:int}'), ({ request, params }) => {
    const path = nextStop(request, params.n, 'relative')
    if (path === undefined) return noRedirects(request)
    return page(request, '', { status: 302, fields: { Location: path } })
  }),
  anyMethod(at('/redirect-to'), ({ request }) => redirectTo(request)),
]
