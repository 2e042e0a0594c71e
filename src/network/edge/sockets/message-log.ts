import type { SocketMessage } from '#http/wire.ts'

/** How much is kept of one socket's messages before the oldest go. */
export interface MessageLogLimits {
  readonly messages: number
  /** Of all messages together. */
  readonly bytes: number
  /** Of one message; of a larger one its beginning is kept. */
  readonly messageBytes: number
}

const LIMITS: MessageLogLimits = { messages: 200, bytes: 2 ** 20, messageBytes: 64 * 1024 }

/** Keeps the latest messages of a socket; each call adds one and gives those that are kept, oldest first. */
export function createMessageLog(limits = LIMITS): (message: SocketMessage) => readonly SocketMessage[] {
  let kept: readonly SocketMessage[] = []
  let bytes = 0
  return (message) => {
    const added = shortened(message, limits.messageBytes)
    bytes += keptBytes(added)
    let gone = Math.max(0, kept.length + 1 - limits.messages)
    for (const old of kept.slice(0, gone)) bytes -= keptBytes(old)
    for (let old = kept[gone]; old && bytes > limits.bytes; old = kept[++gone]) bytes -= keptBytes(old)
    kept = [...kept.slice(gone), added]
    return kept
  }
}

function shortened(message: SocketMessage, limit: number): SocketMessage {
  const { data } = message
  // A copy, so that the rest of the bytes can go.
  return data.length > limit ? { ...message, data: data.slice(0, limit) } : message
}

function keptBytes({ data, size }: SocketMessage): number {
  return typeof data === 'string' ? Math.min(size, data.length * 3) : data.byteLength
}
