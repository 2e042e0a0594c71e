import type { HopTiming } from '#http/wire.ts'

/** The phases of an entry in ms (HAR 1.2, timings); -1 where there is no such phase. */
export interface HarTimings {
  readonly blocked: number
  readonly dns: number
  readonly connect: number
  readonly ssl: number
  readonly send: number
  readonly wait: number
  readonly receive: number
}

/** The moments of a hop as the phases between them; one that was never reached took no time. */
export function harTimings({
  startedAt,
  connectedAt,
  receivedAt,
  firstByteAt,
  endedAt,
}: HopTiming): HarTimings {
  const connected = connectedAt ?? startedAt
  const received = receivedAt ?? connected
  const end = endedAt ?? firstByteAt ?? received
  const firstByte = firstByteAt ?? end
  return {
    blocked: -1,
    dns: -1,
    connect: connectedAt === undefined ? -1 : Math.max(0, connectedAt - startedAt),
    ssl: -1,
    send: Math.max(0, received - connected),
    wait: Math.max(0, firstByte - received),
    receive: Math.max(0, end - firstByte),
  }
}
