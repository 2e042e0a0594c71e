const ESCAPE =
  /((?:\\x[0-9a-fA-F]{1,2}|\\[0-7]{1,3})+)|\\u([0-9a-fA-F]{1,4})|\\U([0-9a-fA-F]{1,8})|\\c([\s\S])|\\([\s\S])/g

const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/**
 * What stands between the quotes of `$'…'`, decoded as bash does. Two `\u` that are the halves of one
 * character make it: browsers write it so.
 */
export function ansiC(text: string): string {
  return text.replace(
    ESCAPE,
    (written: string, bytes?: string, unit?: string, point?: string, control?: string, other?: string) => {
      if (bytes !== undefined) return fromBytes(bytes)
      if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16))
      if (point !== undefined) return fromPoint(point)
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f)
      return LETTERS[other ?? ''] ?? (/["'\\?]/.test(other ?? '') ? (other ?? '') : written)
    },
  )
}

/** Bytes given as \xHH or in octal are UTF-8. */
function fromBytes(escapes: string): string {
  const bytes = [...escapes.matchAll(/\\x([0-9a-f]+)|\\([0-7]+)/gi)].map(([, hex, octal]) =>
    hex === undefined ? Number.parseInt(octal ?? '0', 8) & 0xff : Number.parseInt(hex, 16),
  )
  return new TextDecoder().decode(new Uint8Array(bytes))
}

function fromPoint(hex: string): string {
  const point = Number.parseInt(hex, 16)
  return point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd'
}
