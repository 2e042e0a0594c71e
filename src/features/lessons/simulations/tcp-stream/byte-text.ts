/** A byte as one sees it: its ASCII character, ↵ for a newline, ␣ for a space, else two hexadecimal digits. */
export function byteText(byte: number): string {
  if (byte === 10) return '↵'
  if (byte === 32) return '␣'
  return byte > 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(16).padStart(2, '0')
}

/** Bytes as one reads them in a line: `‹00 00 00 04›PING`, with what is no character in marks. */
export function bytesText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    if (byte === 32) return ' '
    const text = byteText(byte)
    return text.length === 1 ? text : `‹${text}›`
  })
    .join('')
    .replaceAll('›‹', ' ')
}

/** What a message says, as UTF-8; ↵ for a newline in it. */
export function messageText(message: Uint8Array): string {
  return new TextDecoder().decode(message).replaceAll('\n', '↵')
}
