/**
 * The value at a dotted path of parsed JSON: `data.0.id`, `data.length` for an array's length.
 * Undefined where the path leads nowhere.
 */
export function valueAt(json: unknown, path: string): unknown {
  let value = json
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

/** The JSON that UTF-8 bytes hold, or undefined where they hold none. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** A JSON value as a person would write it down: text without quotes, everything else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
