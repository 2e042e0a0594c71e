import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './library.module.css'

const narrow = matchMedia('(width < 700px)')
/** A row's height before it was measured, in px: on phones it has two lines. */
const rowHeight = () => (narrow.matches ? 61 : 41)
/** How many rows PageUp and PageDown go. */
const PAGE = 10

/** What a list tells the drawing of a row. */
export interface RowState {
  /** For every control in the row: Tab reaches those of one row only, the arrows the others. */
  readonly tabIndex: 0 | -1
  /** Removes the row, and keeps the focus in the list. */
  readonly remove: () => void
  /** Does something that takes the row out of the list, and keeps the focus in it. */
  readonly leave: (act: () => void) => void
  /** Gives the focus back to the row, once what had it is gone. */
  readonly refocus: () => void
}

/**
 * A list of any length that draws the rows in view. The arrows, Home, End and the page keys go from
 * row to row, to the first button of each; Delete removes.
 */
export function VirtualList<Item extends { readonly id: string }>(props: {
  label: string
  /** Id of what says which keys there are. */
  describedBy: string
  items: readonly Item[]
  /** Is told of a key that is none of the list's own; the row that focus is in comes with it. */
  onKey?: (event: KeyboardEvent, item: Item) => void
  onRemove: (item: Item) => void
  row: (item: Item, state: RowState) => ReactNode
}) {
  const { items } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState({ id: '', index: 0 })
  const found = items.findIndex(({ id }) => id === active.id)
  const index = found >= 0 ? found : Math.min(active.index, items.length - 1)
  // The compiler leaves this component as it is, which costs nothing: each scroll draws it anew anyway.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: (at) => items[at]?.id ?? at,
    overscan: 6,
    // The row that Tab leads to is there even when it is out of sight.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range)
      return inView.includes(index) || index < 0 ? inView : [...inView, index].sort((a, b) => a - b)
    },
  })

  /** The row that gets the focus as soon as it is drawn: one gone to, or the one after one removed. */
  const awaited = useRef<{ goingTo: string } | { removed: string }>(undefined)
  useLayoutEffect(() => {
    const waiting = awaited.current
    const item = items[index]
    if (!waiting || !item) return
    if ('goingTo' in waiting ? waiting.goingTo !== item.id : items.some(({ id }) => id === waiting.removed))
      return
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)
    if (!button) return
    awaited.current = undefined
    button.focus({ preventScroll: true })
    button.closest('li')?.scrollIntoView({ block: 'nearest' })
  })

  const goTo = (next: number) => {
    const item = items[next]
    if (!item) return
    awaited.current = { goingTo: item.id }
    setActive({ id: item.id, index: next })
  }
  const leave = (item: Item, act: () => void) => {
    awaited.current = { removed: item.id }
    act()
  }
  const remove = (item: Item) => leave(item, () => props.onRemove(item))
  const refocus = (item: Item) => {
    awaited.current = { goingTo: item.id }
    setActive({ id: item.id, index: items.indexOf(item) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[index]
    if (!item || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey
    const last = items.length - 1
    const next = {
      ArrowDown: Math.min(index + 1, last),
      ArrowUp: Math.max(index - 1, 0),
      PageDown: Math.min(index + PAGE, last),
      PageUp: Math.max(index - PAGE, 0),
      Home: 0,
      End: last,
    }[event.key]
    if (plain && next !== undefined) {
      event.preventDefault()
      goTo(next)
    } else if (plain && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      remove(item)
    } else props.onKey?.(event, item)
  }

  return (
    <div ref={scroller} className={styles['scroller']}>
      <ul
        aria-label={props.label}
        aria-describedby={props.describedBy}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ key, index: at, start }) => {
          const item = items[at]
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={at}
              aria-setsize={items.length}
              aria-posinset={at + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive({ id: item.id, index: at })}
            >
              {props.row(item, {
                tabIndex: at === index ? 0 : -1,
                remove: () => remove(item),
                leave: (act) => leave(item, act),
                refocus: () => refocus(item),
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
