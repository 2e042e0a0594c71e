/** A value that changes often and is shown now and then. */
export interface SoonStore<Value> {
  /** The value as it is now. */
  readonly get: () => Value
  readonly change: (to: (value: Value) => Value) => void
  /** Calls `listener` soon after a change, once for all changes until then; returns the unsubscription. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * A store whose listeners are told of many changes at once, so that a thousand messages a second don't
 * paint a thousand times.
 * @param soon calls what it is given a little later
 */
export function createSoonStore<Value>(
  initial: Value,
  soon: (tell: () => void) => void = (tell) => void setTimeout(tell, 40),
): SoonStore<Value> {
  const listeners = new Set<() => void>()
  let value = initial
  let planned = false
  return {
    get: () => value,
    change(to) {
      value = to(value)
      if (planned) return
      planned = true
      soon(() => {
        planned = false
        for (const listener of listeners) listener()
      })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
