import { duration } from '#http/describe.ts'
import type { Exchange, Outcome } from '#http/exchange.ts'
import { fieldValue } from '#http/field.ts'
import { seconds } from '#http/seconds.ts'
import { classMeaning, statusClass } from '#http/status.ts'
import type { WireFailure, WireHop } from '#http/wire.ts'

/** What an outcome means: one sentence on what happened and, for a failure, what to do. */
export interface Explanation {
  readonly failure: boolean
  readonly what: string
  readonly todo?: string
}

/** The failure that the wire log has for an exchange's last attempt, if any. */
export function wireFailure(exchange: Exchange): WireFailure | undefined {
  return exchange.attempts.at(-1)?.hops.findLast((hop) => hop.failure)?.failure
}

/** Explains how an exchange came out. */
export function explainOutcome(exchange: Exchange): Explanation {
  const { outcome } = exchange
  switch (outcome.kind) {
    case 'response':
      return {
        failure: false,
        what: explainStatus(outcome.status, fieldValue(lastFields(exchange), 'retry-after')),
      }
    case 'timeout': {
      const what = timeoutWords(outcome)
      if (outcome.limit === 'connect') {
        return {
          failure: true,
          what,
          todo: 'Nothing was sent, so trying again is safe with any method. Check host and port, or allow more time for the connection under Policy.',
        }
      }
      if (exchange.heldAtEnd) {
        return {
          failure: true,
          what: `${capital(exchange.heldAtEnd.reason)}.`,
          todo: 'Send it later, or change the rate limit or the total time under Policy.',
        }
      }
      const hop = lastHop(exchange)
      return {
        failure: true,
        what,
        todo: `The server may have done its work all the same: a timeout says nothing about that${
          hop?.timing.receivedAt === undefined ? '' : ' (see Server)'
        }. Allow more time under Policy, or try again if the method is idempotent.`,
      }
    }
    case 'network-error': {
      const failure = wireFailure(exchange)
      return {
        failure: true,
        what: failure?.reason ?? `The request failed before an answer came: ${outcome.message}.`,
        todo: `JavaScript learns no more than “${outcome.message}”${
          failure ? `; a browser’s console would add ${failure.netError}` : ''
        }.`,
      }
    }
    case 'aborted':
      return {
        failure: true,
        what: `You cancelled after ${duration(exchange.durationMs)}.`,
        todo: 'That closes the connection. What had reached the server, it may do all the same (see Server).',
      }
  }
}

function timeoutWords({ limit, limitMs, during }: Extract<Outcome, { kind: 'timeout' }>): string {
  const time = seconds(limitMs)
  switch (limit) {
    case 'connect':
      return `No connection was made within ${time}, so the client gave up.`
    case 'read':
      return during === 'waiting'
        ? `Nothing was heard from the server for ${time}, so the client stopped waiting.`
        : `The content stopped coming: after ${time} of silence the client gave up.`
    case 'deadline':
      return `The ${time} that everything may take, attempts and waits together, were over.`
    default:
      return during === 'waiting'
        ? `No answer came within ${time}, so the client stopped waiting.`
        : `The head of a response came, but its content did not end within ${time}.`
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentences: Record<number, string> = {
  201: 'It worked, and something new exists.',
  202: 'Accepted: the work is not done yet.',
  204: 'It worked, and there is nothing to send back.',
  304: 'What you have is still good.',
  400: 'The server could not make sense of the request.',
  401: 'The server does not know who you are: credentials are missing or not valid.',
  403: 'The server understood, and refuses. Other credentials might do; the same ones will not.',
  404: 'The server has nothing at this address, or will not say that it has.',
  405: 'This resource does not take this method; Allow lists the ones it does.',
  409: 'The request clashes with the state the resource is in.',
  415: 'The server does not read content of this type.',
  418: 'A joke from 1998 (RFC 2324) that stuck; the code is reserved for it.',
  422: 'The content is well-formed, but what it says will not do.',
  500: 'The server met something it was not prepared for.',
  502: 'A server in between got no proper answer from the one behind it.',
  503: 'The server can’t do it just now; later it may.',
  504: 'A server in between waited too long for the one behind it.',
}

function explainStatus(code: number, retryAfter: string | undefined): string {
  if (code === 0) {
    return 'The server redirects, and fetch() was told not to follow. All it shows a page is a 0: the wire has status and Location (see Headers), and a script may read them.'
  }
  const later =
    retryAfter === undefined
      ? ''
      : ` It asks you to come back ${/^\d+$/.test(retryAfter) ? `in ${retryAfter} s` : `after ${retryAfter}`}.`
  if (code === 429) return `You have sent too many requests in a given time.${later}`
  return `${sentences[code] ?? classMeaning[statusClass(code)]}${later}`
}

function lastHop(exchange: Exchange): WireHop | undefined {
  return exchange.attempts.at(-1)?.hops.at(-1)
}

function lastFields(exchange: Exchange) {
  return lastHop(exchange)?.response?.fields ?? []
}
