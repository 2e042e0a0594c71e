const meanings: Readonly<Record<number, readonly [name: string, meaning: string]>> = {
  1000: ['Normal closure', 'done, as planned'],
  1001: ['Going away', 'the page is left, or the server goes down'],
  1002: ['Protocol error', 'one side broke the rules of the WebSocket protocol'],
  1003: ['Unsupported data', 'a kind of message that this side does not take, such as bytes'],
  1005: ['No code received', 'a Close frame came, without a code in it'],
  1006: [
    'Abnormal closure',
    'no Close frame came at all: the handshake failed or the connection was cut. The page is not told which',
  ],
  1007: ['Invalid data', 'text that is no UTF-8, or content that does not fit its message'],
  1008: ['Policy violation', 'a message was against the rules of this side'],
  1009: ['Message too big', 'a message was larger than this side takes'],
  1010: ['Extension missing', 'the server did not agree to an extension that the client needs'],
  1011: ['Internal error', 'the server met a condition it was not prepared for'],
  1012: ['Service restart', 'the server restarts: come back in a while'],
  1013: ['Try again later', 'the server is overloaded'],
  1014: ['Bad gateway', 'a gateway got no usable answer from the server behind it'],
  1015: ['TLS failure', 'the TLS handshake failed'],
}

/** What a WebSocket's close code says. */
export interface CloseCode {
  readonly name: string
  /** In a few words, to follow the name. */
  readonly meaning: string
  /** Never sent: the browser makes it up for its page (RFC 6455, 7.4.1). */
  readonly madeUp: boolean
}

/** Explains a close code (RFC 6455, 7.4, and IANA's registry of close codes). */
export function closeCode(code: number): CloseCode {
  const [name, meaning] = meanings[code] ?? rangeOf(code)
  return { name, meaning, madeUp: code === 1005 || code === 1006 || code === 1015 }
}

function rangeOf(code: number): readonly [string, string] {
  if (code >= 4000 && code <= 4999)
    return ['Private code', 'what it means is between this client and this server']
  if (code >= 3000 && code <= 3999) return ['Registered code', 'of a library or framework']
  if (code >= 1000 && code <= 2999) return ['Reserved code', 'kept for the protocol and its extensions']
  return ['Invalid code', 'no endpoint may send it']
}
