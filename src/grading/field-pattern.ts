import { sameName, type Field } from '#http/field.ts'
import { fillPlaceholders, type Captures } from './placeholders.ts'

/**
 * The regular expression that a field's wanted value stands for, if it is written as one: `/…/` or `/…/i`.
 * @throws {SyntaxError} for one that can't be read; a parsed mission has none
 */
export function fieldRegex(wanted: string): RegExp | undefined {
  const [, source, flags] = /^\/(.+)\/([iu]*)$/s.exec(wanted) ?? []
  return source === undefined ? undefined : new RegExp(source, flags)
}

/** Whether fields hold one of that name and value. `wanted` is a value, a regular expression `/…/`, or `absent`. */
export function fieldFits(
  fields: readonly Field[],
  name: string,
  wanted: string,
  captures: Captures,
): boolean {
  const lines = fields.filter((field) => sameName(field.name, name)).map((field) => field.value)
  if (wanted === 'absent') return lines.length === 0
  const values = lines.length > 1 ? [...lines, lines.join(', ')] : lines
  const regex = fieldRegex(wanted)
  if (regex) return values.some((value) => regex.test(value))
  const filled = fillPlaceholders(wanted, captures)
  return values.some((value) => comparable(name, value, filled) === comparable(name, filled, filled))
}

/**
 * A value as it counts: an authentication scheme and a media type have no case (RFC 9110, 11.1 and 8.3.1),
 * and parameters of a media type count only where `wanted` has some.
 */
function comparable(name: string, value: string, wanted: string): string {
  if (sameName(name, 'Authorization'))
    return value.trim().replace(/^\S+\s*/, (scheme) => `${scheme.trim().toLowerCase()} `)
  if (!sameName(name, 'Content-Type')) return value.trim()
  const type = wanted.includes(';') ? value : (value.split(';')[0] ?? '')
  return type.toLowerCase().replace(/[\s"]/g, '')
}
