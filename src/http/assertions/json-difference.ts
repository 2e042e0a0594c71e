import { jsonType } from './assertion.ts'
import type { JsonPath } from './json-path.ts'

/**
 * Where two JSON values first differ; undefined where they are equal. The order of members makes no
 * difference. Works without recursion: a value may be nested deeper than a call stack is.
 */
export function jsonDifference(one: unknown, other: unknown): JsonPath | undefined {
  const pending: { readonly a: unknown; readonly b: unknown; readonly path: Trail }[] = [
    { a: one, b: other, path: undefined },
  ]
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const { a, b, path } = pair
    if (a === b) continue
    const type = jsonType(a)
    if (type !== jsonType(b) || (type !== 'array' && type !== 'object')) return stepsOf(path)
    const [left, right] = [membersOf(a), membersOf(b)]
    if (left.size !== right.size) return stepsOf(path)
    for (const [step, value] of [...left].toReversed()) {
      if (!right.has(step)) return stepsOf(path)
      pending.push({ a: value, b: right.get(step), path: { up: path, step } })
    }
  }
  return undefined
}

type Trail = { readonly up: Trail; readonly step: string | number } | undefined

function stepsOf(trail: Trail): JsonPath {
  const steps = []
  for (let at = trail; at; at = at.up) steps.push(at.step)
  return steps.toReversed()
}

function membersOf(value: unknown): ReadonlyMap<string | number, unknown> {
  if (Array.isArray(value)) return new Map(value.entries())
  return new Map(Object.entries(value as Record<string, unknown>))
}
