/** JSON as Python's json module writes it: a space after each comma and colon, all beyond ASCII escaped. */
function dumps(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(dumps).join(', ')}]`
  if (typeof value === 'object' && value !== null) return dumpMembers(Object.entries(value))
  return JSON.stringify(value)
}

/** A JSON object of these members, in this order. */
export function dumpMembers(members: Iterable<readonly [name: string, value: unknown]>): string {
  return `{${Array.from(members, ([name, value]) => `${quote(name)}: ${dumps(value)}`).join(', ')}}`
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
