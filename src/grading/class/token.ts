import { plainToken } from './hand-out.ts'

/** Crockford's base32: no I, L, O and U, so that nothing read aloud or copied by hand is mistaken. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A token as `7K4Q-2MXA` that nobody of a class has yet: 40 bits from the browser's own source. */
export function newToken(taken: ReadonlySet<string>): string {
  for (;;) {
    const bits = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => DIGITS[byte % 32])
    const token = grouped(bits.join(''))
    if (!taken.has(token)) return token
  }
}

/** A token as it was typed, in its one spelling; undefined where it is none. */
export function tokenOf(typed: string): string | undefined {
  const plain = plainToken(typed)
  return plain.length === 8 && [...plain].every((digit) => DIGITS.includes(digit))
    ? grouped(plain)
    : undefined
}

function grouped(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
