type Path = readonly (string | number)[]

/** Names that JSONPath takes after a dot (RFC 9535, 2.5.1.1). */
const SHORTHAND = /^[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** A path as a JSONPath query (RFC 9535): `$.users[0]['first name']`. */
export function jsonPath(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return SHORTHAND.test(step) ? `.${step}` : `['${singleQuoted(step)}']`
  })
  return `$${steps.join('')}`
}

/** A path as JavaScript reads it from the parsed content: `body.users[0]["first name"]`. */
export function accessor(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return IDENTIFIER.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return `body${steps.join('')}`
}

/** Escapes as JSON does, but for the quotes: the single one instead of the double. */
function singleQuoted(name: string): string {
  return JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
}
