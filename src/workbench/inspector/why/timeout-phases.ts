import type { Exchange, Outcome } from '#http/exchange.ts'
import { seconds } from '#http/seconds.ts'

/** A stretch of an exchange in which patience can end. */
export interface Phase {
  readonly title: string
  readonly state: 'done' | 'here' | 'not-reached'
  /** What happened in it, by the wire log. */
  readonly says: string
  /** What it tells about the server, and which setting of other clients limits just this. */
  readonly means: string
}

const titles = [
  'Connecting',
  'The request on its way',
  'Waiting for the answer',
  'Content coming in',
] as const

const means: Record<(typeof titles)[number], string> = {
  Connecting:
    'Nothing was sent, so to try again is safe. curl limits this by --connect-timeout, Python’s requests by the first of its two timeouts.',
  'The request on its way':
    'Part of it may have arrived. Large content over a slow line takes its time: httpx limits it by write.',
  'Waiting for the answer':
    'The server may have done its work all the same. requests and httpx limit the silence by their read timeout.',
  'Content coming in':
    'A read timeout starts anew with each piece, so content that drips never ends it; a total limit, as fetch() with AbortSignal.timeout() or curl --max-time has, does.',
}

/**
 * In which stretch of its last attempt an exchange timed out, by the wire log: what was done, what was under
 * way when the client gave up, and what was not reached.
 */
export function timeoutPhases(
  { attempts, clockStart }: Exchange,
  { limitMs, during }: Extract<Outcome, { kind: 'timeout' }>,
): Phase[] {
  const attempt = attempts.at(-1)
  const hop = attempt?.hops.at(-1)
  const began = clockStart + (attempt?.startedAt ?? 0)
  const gaveUp = began + limitMs
  const { connectedAt, receivedAt, firstByteAt, chunks = [] } = hop?.timing ?? {}
  const inTime = (moment: number | undefined): moment is number =>
    moment !== undefined && moment <= gaveUp + ROUNDING_MS
  const at = (moment: number) => seconds(Math.max(0, moment - began))

  const onItsWay = connectedAt === undefined ? receivedAt !== undefined : inTime(connectedAt)
  const here = during === 'body' ? 3 : inTime(receivedAt) ? 2 : onItsWay ? 1 : 0
  const late =
    firstByteAt !== undefined && !inTime(firstByteAt)
      ? `The answer came after ${at(firstByteAt)}, when nobody waited for it any more.`
      : 'No answer ever came.'
  const ended = `The ${seconds(limitMs)} were over here.`
  const arrived = chunks.filter((chunk) => inTime(chunk.at)).length

  const happened = [
    connectedAt === undefined ? 'A connection was there.' : `Connected after ${at(connectedAt)}.`,
    receivedAt === undefined ? 'It arrived.' : `It reached the server after ${at(receivedAt)}.`,
    firstByteAt === undefined ? 'It came.' : `The head of a response came after ${at(firstByteAt)}.`,
    `${arrived} ${arrived === 1 ? 'piece' : 'pieces'} had come.`,
  ]
  const undone = [
    'Nobody answered the attempt to connect.',
    receivedAt === undefined ? 'It had not arrived.' : `It arrived after ${at(receivedAt)}, too late.`,
    late,
    happened[3] ?? '',
  ]
  return titles.map((title, index) => ({
    title,
    state: index < here ? 'done' : index === here ? 'here' : 'not-reached',
    says:
      index < here ? (happened[index] ?? '') : index === here ? `${undone[index]} ${ended}` : 'Not reached.',
    means: means[title],
  }))
}

// Timers are a little late.
const ROUNDING_MS = 1
