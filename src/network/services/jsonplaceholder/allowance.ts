import type { HandlerContext } from '#network/service.ts'

const MOST = 1000
const WINDOW_SECONDS = 10
const KEPT_SECONDS = 43_200

/** How many requests the service still takes from a client, counted in fixed windows. */
export interface Allowance {
  /** Counts a request that reaches the service; `refused` once the window is used up. */
  readonly count: (context: HandlerContext) => { refused: boolean; fields: Record<string, string> }
  readonly reset: () => void
}

export function createAllowance(): Allowance {
  const windows = new Map<string, { startedAt: number; used: number }>()
  return {
    count({ clientAddress, clock, note, random }) {
      const now = clock.date()
      const known = windows.get(clientAddress)
      const running = known && now < known.startedAt + WINDOW_SECONDS * 1000
      const window = running ? known : { startedAt: now, used: 0 }
      windows.set(clientAddress, window)
      window.used += 1
      const refused = window.used > MOST
      if (refused) note(`request ${window.used} in ${WINDOW_SECONDS} s; ${MOST} are allowed`)
      const endsAt = window.startedAt + WINDOW_SECONDS * 1000
      const fields = {
        ...limitFields(MOST - window.used, endsAt),
        ...(refused ? { 'Retry-After': String(Math.ceil((endsAt - now) / 1000)) } : {}),
        'CF-Cache-Status': 'DYNAMIC',
        ...networkFields(random),
      }
      return { refused, fields }
    },
    reset: () => windows.clear(),
  }
}

/**
 * What comes with an answer that the service's content delivery network had kept: its age, and the
 * limit as it stood when the service itself was asked. Such answers are not counted.
 */
export function keptAnswerFields({ clock, random }: HandlerContext): Record<string, string> {
  const age = Math.floor(clock.date() / 1000) % KEPT_SECONDS
  return {
    ...limitFields(MOST - 1, clock.date() - (age - WINDOW_SECONDS) * 1000),
    Age: String(age),
    'Accept-Ranges': 'bytes',
    'CF-Cache-Status': 'HIT',
    ...networkFields(random),
  }
}

function limitFields(remaining: number, resetsAt: number): Record<string, string> {
  return {
    'X-Ratelimit-Limit': String(MOST),
    'X-Ratelimit-Remaining': String(Math.max(0, remaining)),
    'X-Ratelimit-Reset': String(Math.ceil(resetsAt / 1000)),
  }
}

function networkFields(random: () => number): Record<string, string> {
  const ray = Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16)).join('')
  return { Server: 'cloudflare', 'CF-RAY': `${ray}-FRA`, 'Alt-Svc': 'h3=":443"; ma=86400' }
}
