/**
 * Reads bytes written in hexadecimal: pairs of digits, with spaces, line ends, commas, colons or `0x` between them.
 * @throws Error that says what can't be read
 */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/0x|[\s,:]/gi, '')
  const strange = /[^\da-f]/i.exec(digits)?.[0]
  if (strange !== undefined) throw new Error(`“${strange}” is no hexadecimal digit; those are 0–9 and a–f.`)
  if (digits.length % 2 === 1) throw new Error('A digit is missing: each byte is written with two.')
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Bytes in hexadecimal, a space between them. */
export function hexOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
