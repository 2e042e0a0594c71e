import type { Clock } from '#http/clock.ts'
import { fieldValue, type Field } from '#http/field.ts'
import { mayHaveContent, withMissing, without, type Answer } from './answer.ts'
import { noContent } from './content.ts'
import type { IncomingRequest } from './incoming-request.ts'
import type { CorsRules } from '#network/service.ts'

/**
 * An answer as it goes on the wire: with the fields every server adds, those of the
 * service's CORS rules, and content only where HTTP allows it.
 */
export function completeAnswer(
  answer: Answer,
  request: IncomingRequest,
  cors: CorsRules,
  clock: Clock,
): Answer {
  const origin = fieldValue(request.fields, 'Origin')
  const allowed = origin === undefined ? [] : cors.fields({ origin, method: request.method })
  const content = mayHaveContent(answer.status, request.method) ? answer.content : noContent
  const connection = { name: 'Connection', value: 'keep-alive' }
  const fields = withMissing(framed(answer, request.method), [...allowed, connection])
  const dated = fieldValue(fields, 'Date') === undefined ? [dateField(clock), ...fields] : fields
  return { ...answer, fields: dated, content }
}

/** The Date field of a message sent now (RFC 9110, 6.6.1). */
export function dateField(clock: Clock): Field {
  return { name: 'Date', value: new Date(clock.date()).toUTCString() }
}

// How the receiver finds the end of the content (RFC 9112, 6).
function framed({ status, fields, content }: Answer, method: string): readonly Field[] {
  if (status === 204) return without(fields, 'Content-Length', 'Transfer-Encoding') // RFC 9110, 8.6
  if (!mayHaveContent(status, method)) return fields
  return content.length === undefined
    ? withMissing(fields, [{ name: 'Transfer-Encoding', value: 'chunked' }])
    : withMissing(fields, [{ name: 'Content-Length', value: String(content.length) }])
}
