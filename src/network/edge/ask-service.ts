import type { HandlerContext, Service } from '#network/service.ts'
import { problemAnswer, withMissing, type Answer } from './answer.ts'
import { answerFromResponse } from './answer-from-response.ts'
import { HOP_FIELD, provideContext } from './context.ts'
import { noContent } from './content.ts'
import type { IncomingRequest } from './incoming-request.ts'
import { connectionReset, NetworkFailure } from './network-failure.ts'

/**
 * Lets a service's handlers answer a request. A handler that throws gives a 500 that
 * tells the client nothing of its insides; a HEAD that no handler knows is answered as
 * GET would be, without content (RFC 9110, 9.3.2).
 * @throws NetworkFailure when a handler returns `HttpResponse.error()`
 */
export async function askService(
  service: Service,
  hopId: string,
  request: IncomingRequest,
  context: HandlerContext,
): Promise<Answer> {
  const forget = provideContext(hopId, context)
  try {
    const copy = (method: string) => requestCopy(request, method, hopId)
    const answer = await runHandlers(service, copy(request.method))
    if (answer) return answer
    const asGet = request.method === 'HEAD' ? await runHandlers(service, copy('GET')) : undefined
    if (asGet) return await withoutContent(asGet)
    return await answerFromResponse(await service.fallback(copy(request.method)))
  } catch (error) {
    if (error instanceof NetworkFailure) throw error
    context.note(`The service failed: ${error instanceof Error ? error.message : String(error)}`)
    return problemAnswer(500, 'The service failed while it handled this request.')
  } finally {
    forget()
  }
}

async function runHandlers(service: Service, request: Request): Promise<Answer | undefined> {
  const { getResponse } = await import('msw/utils/get-response')
  const response = await getResponse([...service.handlers], request)
  if (!response) return undefined
  if (response.type === 'error') {
    throw new NetworkFailure(connectionReset('The server closed the connection unanswered.'))
  }
  const answer = await answerFromResponse(response)
  takeBackPageCookies(answer)
  return answer
}

// The handler's view of the request. A browser drops Host, Origin and more here; HandlerContext.fields has them all.
function requestCopy({ url, fields, body }: IncomingRequest, method: string, hopId: string): Request {
  const headers = new Headers({ [HOP_FIELD]: hopId })
  for (const { name, value } of fields) headers.append(name, value)
  const mayHaveBody = !['GET', 'HEAD', ...FORBIDDEN_METHODS].includes(method)
  const copy = new Request(url, {
    method: FORBIDDEN_METHODS.includes(method) ? 'GET' : method,
    headers,
    // The platform's cookies are the app's own, not the lab's.
    credentials: 'omit',
    ...(mayHaveBody && body.byteLength > 0 ? { body: body.slice() } : {}),
  })
  if (copy.method !== method) Object.defineProperty(copy, 'method', { value: method })
  return copy
}

// Methods that the Request constructor refuses; a script may send them all the same.
const FORBIDDEN_METHODS = ['CONNECT', 'TRACE', 'TRACK']

async function withoutContent(answer: Answer): Promise<Answer> {
  const { length } = answer.content
  if (length === undefined) await answer.content.chunks[Symbol.asyncIterator]().return?.()
  const fields = length === undefined ? [] : [{ name: 'Content-Length', value: String(length) }]
  return { ...answer, fields: withMissing(answer.fields, fields), content: noContent }
}

// msw writes a handler's Set-Cookie into document.cookie, where it would mix with the app's own.
function takeBackPageCookies({ fields }: Answer): void {
  if (typeof document === 'undefined') return
  for (const { name, value } of fields) {
    if (name === 'Set-Cookie') document.cookie = `${value}; Max-Age=0`
  }
}
