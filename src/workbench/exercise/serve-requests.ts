import type { GuestHost, GuestRequest, GuestResponse } from '#http/lab-network.ts'
import type { ServedResponse } from './messages.ts'
import type { Unnumbered } from './run-call.ts'
import type { RunTime } from './run-time.ts'

/** The host that the learner's code serves, at the page's end. */
export interface ServedHost extends GuestHost {
  /** The worker has answered a request. */
  take(id: number, response: ServedResponse): void
  /** What the worker has not answered by now, it never will. */
  finish(): void
}

/** Hands the requests for `origin` to the worker, and gives its answers to the network. */
export function serveRequests(
  origin: string,
  post: (message: Unnumbered) => void,
  time: Pick<RunTime, 'waitDuring'>,
): ServedHost {
  interface Waiting {
    readonly resolve: (response: GuestResponse) => void
    readonly reject: (reason: unknown) => void
  }
  const waiting = new Map<number, Waiting>()
  let count = 0

  const ask = ({ method, url, fields, body }: GuestRequest) =>
    new Promise<GuestResponse>((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject })
      const pairs = fields.map(({ name, value }) => [name, value] as const)
      post({ kind: 'serve', id, request: { method, url, fields: pairs, body } })
    })

  return {
    origin,
    answer: (request) => time.waitDuring(ask(request)),
    take(id, { status, fields, body }) {
      const pairs = fields.map(([name = '', value = '']) => ({ name, value }))
      waiting.get(id)?.resolve({ status, fields: pairs, body })
      waiting.delete(id)
    },
    finish() {
      for (const { reject } of waiting.values())
        reject(new Error('The handler was ended before it had answered.'))
      waiting.clear()
    },
  }
}
