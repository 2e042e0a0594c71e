import type { SocketMessage } from '#http/wire.ts'

/** The beginning of a connection's end (RFC 6455, 5.5.1). */
export interface CloseFrame {
  readonly kind: 'close'
  /** Absent where the sender gave none. */
  readonly code?: number
  readonly reason: string
}

/** What goes over an open WebSocket (RFC 6455, 5). */
export type Frame =
  | { readonly kind: 'text'; readonly data: string }
  | { readonly kind: 'binary'; readonly data: Uint8Array<ArrayBuffer> }
  | CloseFrame

/** What can be sent as a message. */
export type MessageData = string | ArrayBuffer | ArrayBufferView | Blob

/** The frame of a message; a promise where its bytes have to be read first. The bytes are copied. */
export function messageFrame(data: MessageData): Frame | Promise<Frame> {
  if (typeof data === 'string') return { kind: 'text', data: data.toWellFormed() }
  if (data instanceof Blob) {
    return data.arrayBuffer().then((buffer) => ({ kind: 'binary', data: new Uint8Array(buffer) }))
  }
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
  return { kind: 'binary', data: Uint8Array.from(bytes) }
}

/** Bytes that the UTF-8 form of a text takes. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).byteLength
}

/** A frame as the wire log shows it. */
export function socketMessage(from: SocketMessage['from'], frame: Frame, at: number): SocketMessage {
  switch (frame.kind) {
    case 'text':
      return { from, kind: 'text', data: frame.data, size: utf8Length(frame.data), at }
    case 'binary':
      return { from, kind: 'binary', data: frame.data, size: frame.data.byteLength, at }
    case 'close': {
      const { code, reason } = frame
      if (code === undefined) return { from, kind: 'close', data: '', size: 0, at }
      return { from, kind: 'close', data: `${code} ${reason}`.trim(), size: 2 + utf8Length(reason), at }
    }
  }
}
