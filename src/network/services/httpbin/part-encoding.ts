import { decodeBase64, latin1 } from './text.ts'

function decodeQuotedPrintable(line: string): string {
  return line
    .replace(/=\r?\n$/, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function decodeLine(line: string, encoding: string | undefined): string | undefined {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(line)
  if (encoding !== 'base64') return line
  const bytes = decodeBase64(line.replace(/[-_]/g, ''))
  return bytes && latin1.decode(bytes)
}

/**
 * The lines of a part with their Content-Transfer-Encoding undone, each on its own; new
 * clients send none (RFC 7578, 4.7). Undefined where a line can't be decoded.
 */
export function decodePart(lines: readonly string[], encoding: string | undefined): string | undefined {
  const decoded = lines.map((line) => decodeLine(line, encoding))
  return decoded.includes(undefined) ? undefined : decoded.join('')
}
