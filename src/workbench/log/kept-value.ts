import * as v from 'valibot'
import { oncePerPlace } from './once-for.ts'
import { pageWriter } from './page-writer.ts'
import { createSoonStore } from './soon-store.ts'

/** A value of the page that is kept as it changes, and there again after a reload. */
export interface KeptValue<Value> {
  /** Undefined while none is known. */
  readonly get: () => Value | undefined
  readonly set: (value: Value | undefined) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Resolves once it has been read; never rejects. */
  readonly ready: Promise<void>
}

/**
 * Values of one kind, by place. One that is set before the kept one has been read wins over it.
 * @param schema what a kept one must be to count
 */
export function keptValues<Value>(schema: v.GenericSchema<unknown, Value>) {
  return oncePerPlace((storage, place): KeptValue<Value> => {
    const writer = pageWriter(storage)
    const store = createSoonStore<Value | undefined>(undefined)
    let touched = false
    writer.onErased(() => store.change(() => undefined))
    const read = async () => {
      const line = await writer.line(place, 0)
      const kept = v.safeParse(schema, line?.value)
      if (kept.success && !touched) store.change(() => kept.output)
    }
    return {
      get: store.get,
      subscribe: store.subscribe,
      // Unreadable storage is announced by the app; the place starts as new.
      ready: read().catch(() => undefined),
      set(value) {
        touched = true
        store.change(() => value)
        if (value === undefined) writer.drop(place, 1)
        else writer.put({ place, number: 0, value })
      },
    }
  })
}
