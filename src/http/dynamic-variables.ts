import type { Meanings } from './variables.ts'

/** A variable that every send draws anew, under the names that REST clients know it by. */
export interface DynamicVariable {
  readonly names: readonly [string, ...string[]]
  readonly meaning: string
  readonly draw: (source: DrawSource) => string
}

/** Where the values are drawn from. */
export interface DrawSource {
  /** Epoch ms. */
  readonly now: number
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly uuid: () => string
}

export const dynamicVariables: readonly DynamicVariable[] = [
  {
    names: ['$uuid', '$guid', '$randomUUID'],
    meaning: 'A UUID that no other request has (version 4, RFC 9562).',
    draw: ({ uuid }) => uuid(),
  },
  {
    names: ['$timestamp'],
    meaning: 'Now, in whole seconds since 1970.',
    draw: ({ now }) => String(Math.floor(now / 1_000)),
  },
  {
    names: ['$isoTimestamp'],
    meaning: 'Now, as in 2026-11-21T08:05:12.000Z.',
    draw: ({ now }) => new Date(now).toISOString(),
  },
  {
    names: ['$randomInt'],
    meaning: 'A whole number from 0 to 1000.',
    draw: ({ random }) => String(Math.floor(random() * 1_001)),
  },
]

/** Draws the dynamic values of one send: each name once, so that retries repeat what the first attempt said. */
export function drawnFrom(source: DrawSource): Meanings {
  const drawn = new Map<string, string>()
  return (name) => {
    const variable = dynamicVariables.find(({ names }) => names.includes(name))
    if (!variable) return { missing: 'unknown', name }
    const value = drawn.get(name) ?? variable.draw(source)
    drawn.set(name, value)
    return { value, secret: false }
  }
}
