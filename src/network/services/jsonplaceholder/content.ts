/** A request's content as fields, or how parsing it failed. */
export type ParsedContent =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: string }

/**
 * Reads JSON and form content. Anything else, text/plain too, is as if nothing was sent: the
 * service does the same, and puzzles those who forget the Content-Type.
 */
export async function parseContent(request: Request): Promise<ParsedContent> {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  const text = await request.text()
  if (type === 'application/x-www-form-urlencoded') return { ok: true, fields: formFields(text) }
  if (type !== 'application/json' || text === '') return { ok: true, fields: {} }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ok: true, fields: { ...value } }
    return { ok: false, error: `Unexpected token ${text.trim().charAt(0)} in JSON at position 0` }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}

function formFields(text: string): Record<string, unknown> {
  const params = new URLSearchParams(text)
  const names = [...new Set(params.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}
