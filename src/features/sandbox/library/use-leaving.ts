import { useEffect, useMemo, useRef, useState } from 'react'

interface Identified {
  readonly id: string
}

/**
 * A list without what is on its way out of it: that goes at the key press, not when the device has stored it,
 * so that the next key press meets the next row. What could not be stored is there again.
 */
export function useLeaving<Item extends Identified>(items: readonly Item[]) {
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  })
  /** By id: true while it is being stored; then the list that was the last before it was told of. */
  const [leaving, setLeaving] = useState<ReadonlyMap<string, true | readonly Item[]>>(new Map())
  const staying = useMemo(() => {
    const gone = ({ id }: Item) => leaving.get(id) === true || leaving.get(id) === items
    return items.some(gone) ? items.filter((item) => !gone(item)) : items
  }, [items, leaving])

  /** Takes some out of the list, for good once `stored` is true. */
  const leave = (which: readonly Identified[], stored: Promise<boolean>) => {
    const mark = (as: true | readonly Item[]) =>
      setLeaving((before) => new Map([...before, ...which.map(({ id }) => [id, as] as const)]))
    mark(true)
    void stored.then((done) => mark(done ? latest.current : []))
  }
  return { staying, leave }
}
