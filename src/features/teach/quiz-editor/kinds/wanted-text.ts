import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'

type Wanted = DraftOf<'request'>['requirements'][number]['wanted']
type Pairs = NonNullable<Wanted['query']>

/** Methods as they are typed, with commas or spaces between. */
export function methodsText(methods: Wanted['method']): string {
  return methods?.join(', ') ?? ''
}

export function methodsOf(text: string): Wanted['method'] {
  const methods = text.split(/[\s,]+/).filter((each) => each !== '')
  return methods.length === 0 ? undefined : methods.map((each) => each.toUpperCase())
}

/** Names with values, a line each. */
export const pairsText =
  (between: string) =>
  (pairs: Pairs | undefined): string =>
    Object.entries(pairs ?? {})
      .map(([name, value]) => `${name}${between}${value}`)
      .join('\n')

/** A name without a value is asked to be there, whatever its value. */
export const pairsOf =
  (between: string) =>
  (text: string): Pairs | undefined => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length === 0) return undefined
    return Object.fromEntries(
      lines.map((line) => {
        const at = line.indexOf(between)
        return at < 0
          ? [line.trim(), '*']
          : [line.slice(0, at).trim(), line.slice(at + between.length).trim()]
      }),
    )
  }

export function jsonText(json: unknown): string {
  if (json === undefined) return ''
  return typeof json === 'string' ? json : JSON.stringify(json, null, 2)
}

/** What can’t be read stays as the text it is, so that nothing typed is lost; the schema refuses it. */
export function jsonOf(text: string): Wanted['json'] {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text) as NonNullable<Wanted['json']>
  } catch {
    return text as unknown as NonNullable<Wanted['json']>
  }
}
