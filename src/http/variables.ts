import type { Row } from './request-draft.ts'
import { VARIABLE } from './variable-syntax.ts'

/** A variable of an environment; a disabled one is kept and has no value. */
export interface Variable extends Row {
  /** Shown as dots, and never part of a link. */
  readonly secret?: boolean
}

/** What a variable stands for, or why it stands for nothing. */
export type Meaning = { readonly value: string; readonly secret: boolean } | Missing

/** Why a variable stands for nothing. */
export interface Missing {
  readonly missing: 'unknown' | 'off' | 'circular' | 'long'
  /** The name that has no value: its own, or one that its value names. */
  readonly name: string
  /** Its value as far as it goes, where that names an unknown variable. */
  readonly partly?: string
}

/** Says what the variable of a name stands for. */
export type Meanings = (name: string) => Meaning

/** A value put in for a variable is no longer than this, so that a few nested ones can’t fill the memory. */
const LONGEST_VALUE = 100_000
const DEEPEST = 20

/** The names of the variables in a text, each once, in their order. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))]
}

/** What these variables mean. Their values may hold variables themselves; of two with one name the last counts. */
export function meaningsOf(variables: readonly Variable[], dynamic: Meanings = unknown): Meanings {
  const named = new Map<string, Variable>()
  for (const variable of variables) {
    if (variable.enabled || !named.has(variable.name)) named.set(variable.name, variable)
  }
  const settled = new Map<string, Meaning>()
  const meaningOf = (name: string, open: readonly string[]): Meaning => {
    const variable = named.get(name)
    if (!variable) return dynamic(name)
    if (!variable.enabled) return { missing: 'off', name }
    if (open.includes(name)) return { missing: 'circular', name }
    if (open.length > DEEPEST) return { missing: 'long', name }
    const known = settled.get(name)
    if (known) return known
    const meaning = nested(variable, [...open, name])
    settled.set(name, meaning)
    return meaning
  }
  const nested = ({ name, value: written, secret = false }: Variable, open: readonly string[]): Meaning => {
    let failed: Missing | undefined
    let isSecret = secret
    const value = written.replace(VARIABLE, (whole: string, inner: string) => {
      const meaning = meaningOf(inner, open)
      if ('missing' in meaning) {
        failed ??= meaning
        return meaning.partly ?? whole
      }
      isSecret ||= meaning.secret
      return meaning.value
    })
    if (value.length > LONGEST_VALUE) return { missing: 'long', name }
    if (!failed) return { value, secret: isSecret }
    return failed.missing === 'unknown' ? { ...failed, partly: value } : failed
  }
  return (name) => meaningOf(name, [])
}

function unknown(name: string): Meaning {
  return { missing: 'unknown', name }
}

/** Puts values in for the `{{variables}}` of a text; one that has none stays as it is written. */
export type Substitute = (text: string) => string

/** Puts in what the variables mean. */
export function substitution(meanings: Meanings): Substitute {
  return (text) =>
    text.includes('{{')
      ? text.replace(VARIABLE, (whole: string, name: string) => {
          const meaning = meanings(name)
          return 'missing' in meaning ? (meaning.partly ?? whole) : meaning.value
        })
      : text
}
