/**
 * What an expression stands for, as far as it can be told without running it. Names and values that
 * may repeat (those of Headers, URLSearchParams, FormData) are `pairs`.
 */
export type Value =
  | { readonly is: 'plain'; readonly value: string | number | boolean | null | undefined }
  | { readonly is: 'list'; readonly items: readonly Value[] }
  | { readonly is: 'object'; readonly entries: readonly Entry[] }
  | { readonly is: 'pairs'; readonly of: PairsClass; readonly entries: readonly Entry[] }
  | { readonly is: 'request'; readonly input: Value; readonly init: Value }
  | { readonly is: 'time limit'; readonly ms: number }
  | { readonly is: 'unknown'; readonly source: string }

export type Entry = readonly [string, Value]
export type PairsClass = 'Headers' | 'URLSearchParams' | 'FormData'

export function plain(value: string | number | boolean | null | undefined): Value {
  return { is: 'plain', value }
}

/** The text a value becomes; one that can’t be told stands as a variable, such as `{{token}}`. */
export function textOf(value: Value): string {
  switch (value.is) {
    case 'plain':
      return String(value.value)
    case 'unknown':
      return `{{${variableName(value.source)}}}`
    case 'list':
      return value.items.map(textOf).join(',')
    case 'pairs':
      return value.of === 'URLSearchParams' ? formText(value.entries) : `[object ${value.of}]`
    default:
      return '[object Object]'
  }
}

/** Entries as URLSearchParams writes them. */
function formText(entries: readonly Entry[]): string {
  return new URLSearchParams(entries.map(([name, value]) => [name, textOf(value)])).toString()
}

/** The JSON that JSON.stringify makes of a value; undefined where it makes none. */
export function jsonOf(value: Value, indent?: string | number): string | undefined {
  return value.is === 'unknown' ? textOf(value) : JSON.stringify(bare(value), null, indent)
}

/** The value of a member, such as `method` of an init; the last of that name counts. */
export function member(value: Value, name: string): Value | undefined {
  return value.is === 'object' ? value.entries.findLast(([key]) => key === name)?.[1] : undefined
}

function bare(value: Value): unknown {
  switch (value.is) {
    case 'plain':
      return value.value
    case 'unknown':
      return textOf(value)
    case 'list':
      return value.items.map(bare)
    case 'object':
      return Object.fromEntries(value.entries.map(([name, entry]) => [name, bare(entry)]))
    default:
      return {}
  }
}

function variableName(source: string): string {
  const name = source.replace(/^(?:process\.env|import\.meta\.env|\w+\.env)\./, '')
  return /^[\w.$-]{1,40}$/.test(name) ? name : 'value'
}
