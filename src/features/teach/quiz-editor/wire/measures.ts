/** A way of reading one fact off an exchange, as one chooses among them (prediction.ts). */
interface MeasureChoice {
  readonly kind: string
  readonly label: string
  /** What has to be said besides, and an example of it; absent where nothing. */
  readonly of?: { readonly label: string; readonly example: string }
}

export const measures: readonly MeasureChoice[] = [
  { kind: 'status', label: 'The status code, such as 404' },
  { kind: 'status-class', label: 'The class of the status, such as 4xx' },
  {
    kind: 'response-field',
    label: 'A field of the response',
    of: { label: 'Name of the field', example: 'Location' },
  },
  {
    kind: 'request-field',
    label: 'A field of the request as it arrived',
    of: { label: 'Name of the field', example: 'Origin' },
  },
  {
    kind: 'json',
    label: 'A value in the JSON that came back',
    of: { label: 'Path, with dots', example: 'data.0.name' },
  },
  { kind: 'requests', label: 'How many requests reached a server' },
  { kind: 'method-last', label: 'The method of the last request' },
  { kind: 'preflight', label: 'Whether there is a preflight (yes, no)' },
  { kind: 'body-empty', label: 'Whether the content is empty (yes, no)' },
  { kind: 'attempts', label: 'How many attempts the client makes' },
]

/** A measure as it is written, taken apart. */
export function measureParts(measure: string): { readonly kind: string; readonly of: string } {
  const colon = measure.indexOf(':')
  return colon < 0
    ? { kind: measure.trim(), of: '' }
    : { kind: measure.slice(0, colon).trim(), of: measure.slice(colon + 1).trimStart() }
}

/** The measure of that kind, of what it needs besides. */
export function measureText(kind: string, of: string): string {
  const choice = measures.find((each) => each.kind === kind)
  return choice?.of ? `${kind}: ${of}` : kind
}
