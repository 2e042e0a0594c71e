const digits = String.raw`\d+(?:_\d+)*`
const integer = new RegExp(`^[+-]?${digits}$`)
const decimal = new RegExp(`^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`, 'i')
const infinity = /^[+-]?inf(?:inity)?$/i

/** The integer that Python's `int()` reads from the text, or undefined where it raises ValueError. */
export function readBigInteger(text: string): bigint | undefined {
  const trimmed = text.trim()
  return integer.test(trimmed) ? BigInt(trimmed.replaceAll(/[+_]/g, '')) : undefined
}

/** {@link readBigInteger} as the nearest number. */
export function readInteger(text: string): number | undefined {
  const read = readBigInteger(text)
  return read === undefined ? undefined : Number(read)
}

/** The number that Python's `float()` reads from the text, or undefined where it raises ValueError. */
export function readDecimal(text: string): number | undefined {
  const trimmed = text.trim()
  if (infinity.test(trimmed)) return trimmed.startsWith('-') ? -Infinity : Infinity
  if (/^[+-]?nan$/i.test(trimmed)) return Number.NaN
  return decimal.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : undefined
}

/** A floating-point number spelled the way Python prints it: `10.0`, `1e-05`, `1e+16`. */
export function spellFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0.0'
  const [significand = '', power = ''] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= 16) {
    return `${significand}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  const plain = String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}
