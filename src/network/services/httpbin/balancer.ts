import { contextOf } from '#network/edge/context.ts'
import { bare } from './answer.ts'

/**
 * What the load balancer in front of httpbin answers in place of a message it can't pass on.
 * @param why half a sentence that begins the note
 */
export function badGateway(request: Request, why: string): Response {
  contextOf(request).note(`${why}, so the load balancer answers 502`)
  const name = '502 Bad Gateway'
  const content = `<html><head><title>${name}</title></head><body><h1>${name}</h1></body></html>\n`
  const fields = { Server: 'awselb/2.0', 'Content-Type': 'text/html' }
  return bare(request, content, { status: 502, fields })
}
