import type { Clock } from '#http/clock.ts'
import type { EffectOf } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import { reasonPhrase } from '#http/status.ts'
import { problemAnswer, type Answer } from '#network/edge/answer.ts'
import { noContent, textContent } from '#network/edge/content.ts'
import { effectOf } from './effect-of.ts'
import type { MatchedRequest } from './fault-match.ts'
import { fieldsOfStatus } from './status-fields.ts'

/** The answer of something that stands before the service and does not ask it; undefined where nothing does. */
export function answerInPlace(
  effects: readonly FaultEffect[],
  request: MatchedRequest,
  clock: Clock,
): Answer | undefined {
  const effect = effectOf(effects, 'status', 'redirect-loop', 'html-for-json')
  switch (effect?.kind) {
    case 'status':
      return statusAnswer(effect, request, clock)
    case 'redirect-loop':
      return redirectToItself(request)
    case 'html-for-json':
      return htmlAnswer()
    case undefined:
      return undefined
  }
}

function statusAnswer(effect: EffectOf<'status'>, request: MatchedRequest, clock: Clock): Answer {
  const { status, retryAfterSeconds, retryAfterAsDate } = effect
  const fields = fieldsOfStatus(status, request)
  if (retryAfterSeconds !== undefined) {
    const date = () => new Date(clock.date() + retryAfterSeconds * 1_000).toUTCString()
    fields.push({ name: 'Retry-After', value: retryAfterAsDate ? date() : String(retryAfterSeconds) })
  }
  if (status < 400) return { status, reason: reasonPhrase(status), fields, content: noContent }
  const detail =
    status < 500
      ? `A fault set in the lab refuses this request with ${status}; the request itself may be right.`
      : `A fault set in the lab lets the server fail with ${status}; the service was not asked.`
  return problemAnswer(status, detail, fields)
}

// 307 keeps the method, so that a fault which hits POST only is met again.
function redirectToItself({ method, url }: MatchedRequest): Answer {
  const status = method === 'GET' || method === 'HEAD' ? 302 : 307
  return {
    status,
    reason: reasonPhrase(status),
    fields: [{ name: 'Location', value: url.href }],
    content: noContent,
  }
}

const PAGE = `<!doctype html>
<html lang="en">
<head><title>We’ll be right back</title></head>
<body><h1>Something went wrong</h1><p>Our team has been told. Please try again later.</p></body>
</html>
`

// What a gateway in front of an API may send: a page for people, under 200.
function htmlAnswer(): Answer {
  return {
    status: 200,
    reason: 'OK',
    fields: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
    content: textContent(PAGE),
  }
}
