import { useCallback } from 'react'
import type * as v from 'valibot'
import { useKept } from '#workbench/use-kept.ts'

/** What a learner set up, and the ways to change it. */
export interface Settings<Value> {
  readonly value: Value
  readonly change: (part: Partial<Value>) => void
  /** Back to the settings it began with. */
  readonly restore: () => void
  readonly changed: boolean
}

/**
 * The settings of a simulation, there again after a reload.
 * @param schema with the bounds of each setting: what is stored and breaks them counts as nothing
 */
export function useSettings<Schema extends v.GenericSchema<object>>(
  place: string,
  schema: Schema,
  initial: v.InferOutput<Schema>,
): Settings<v.InferOutput<Schema>> {
  const { value, change } = useKept(place, schema, initial)
  return {
    value,
    change: useCallback((part) => change({ ...value, ...part }), [change, value]),
    restore: useCallback(() => change(initial), [change, initial]),
    changed: JSON.stringify(value) !== JSON.stringify(initial),
  }
}
