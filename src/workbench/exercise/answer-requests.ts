import type { PrivateNetwork } from '#http/lab-network.ts'
import type { TransportResponse } from '#http/transport.ts'
import type { AskedRequest } from './messages.ts'
import type { Unnumbered } from './run-call.ts'
import type { RunTime } from './run-time.ts'

/** The requests of one call, answered by its network. */
export interface RequestAnswers {
  count(): number
  answer(id: number, request: AskedRequest): void
  abort(id: number): void
  /** Ends what is still under way, after what has come has been written down. */
  finish(): Promise<void>
}

/** Sends what the worker's `fetch` asks for, and hands it head, content and end of each answer as they come. */
export function answerRequests(parts: {
  readonly network: PrivateNetwork
  readonly client: 'browser' | 'script'
  readonly exchangeId: string
  readonly post: (message: Unnumbered) => void
  readonly time: Pick<RunTime, 'standDuring'>
}): RequestAnswers {
  const { network, client, exchangeId, post, time } = parts
  const going = new Map<number, AbortController>()
  let sent = 0

  const carry = async (id: number, attempt: number, asked: AskedRequest, signal: AbortSignal) => {
    let response: TransportResponse
    try {
      response = await network.transports[client](
        {
          method: asked.method,
          url: asked.url,
          fields: asked.fields.map(([name, value]) => ({ name, value })),
          ...(asked.body && { body: asked.body }),
          credentials: asked.credentials,
          redirects: asked.redirect === 'follow' ? 'follow' : 'manual',
        },
        { exchangeId, attempt, signal },
      )
      if (asked.redirect === 'error' && (response.status === 0 || isRedirect(response.status))) {
        throw new TypeError('Failed to fetch')
      }
    } catch {
      return post({ kind: 'fail', id })
    }
    const { status, reason, url, redirected, fields, body } = response
    post({
      kind: 'head',
      id,
      status,
      statusText: reason,
      url,
      redirected,
      fields: fields.map(({ name, value }) => [name, value] as const),
      hasBody: body !== null,
    })
    if (!body) return post({ kind: 'end', id })
    const reader = body.getReader()
    signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true })
    try {
      await time.standDuring(readAll(reader, (bytes) => post({ kind: 'chunk', id, bytes })))
      return post({ kind: 'end', id })
    } catch {
      return post({ kind: 'fail', id })
    }
  }

  return {
    count: () => sent,
    answer(id, asked) {
      sent += 1
      const ending = new AbortController()
      going.set(id, ending)
      const attempt = sent
      ending.signal.addEventListener('abort', () => network.hangUp(exchangeId, attempt), { once: true })
      void carry(id, attempt, asked, ending.signal).finally(() => going.delete(id))
    },
    abort(id) {
      going.get(id)?.abort()
      going.delete(id)
    },
    async finish() {
      // An answer whose last byte has come is written down in the same turn.
      await new Promise((resolve) => setTimeout(resolve))
      for (const ending of going.values()) ending.abort()
      going.clear()
    },
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    take(value)
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}
