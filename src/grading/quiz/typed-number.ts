/**
 * The number that was typed: digits with a point or a comma before the fraction, an exponent, spaces or a thin space
 * between thousands. Undefined where it is none, or could be two ("1,234.5" is 1234.5; "1,234" is 1.234).
 */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/(?<=\d)[\s\u00a0\u2009\u202f_'](?=\d{3}(?!\d))/gu, '')
  const pointed = plain.includes('.')
    ? plain.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    : plain.replace(',', '.')
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(pointed)) return undefined
  const value = Number(pointed)
  return Number.isFinite(value) ? value : undefined
}
