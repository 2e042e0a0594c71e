const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const FEWEST_CHARACTERS = 12
const FEWEST_WORDS = 4

/** What is wrong with a passphrase, or undefined where it is long enough: length is what makes guessing hopeless. */
export function passphraseProblem(passphrase: string): string | undefined {
  const characters = [...passphrase.normalize('NFC')].length
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '').length
  if (characters >= FEWEST_CHARACTERS || words >= FEWEST_WORDS) return undefined
  return `Too short: ${characters} of at least ${FEWEST_CHARACTERS} characters. Four words will do, too.`
}

/** How good a passphrase is that is long enough, in words. */
export function passphraseStrength(passphrase: string): string {
  const characters = [...passphrase.normalize('NFC')].length
  const words = passphrase.trim().split(/\s+/).length
  if (characters >= 24)
    return `Long: ${characters} characters. Nobody guesses that, if it is not a quotation.`
  if (characters >= 16 || words >= FEWEST_WORDS)
    return `Good: ${characters} characters, if they are no quotation.`
  return `Long enough: ${characters} characters, if they are not easy to guess. More are better.`
}

/** A passphrase nobody guesses: six groups of four, 120 bits from the browser's own source. */
export function makePassphrase(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => DIGITS[byte % 32])
  return (digits.join('').match(/.{4}/g) ?? []).join('-')
}
