import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import styles from './body.module.css'
import { rowRange, scrollBy, scrollHeight, scrollTo } from './row-range.ts'

/** Rows drawn above and below what is in view, so that none is missing when it comes into view. */
const SPARE = 12

/** A row to be brought into view; a new object each time. */
export interface Reveal {
  readonly row: number
}

/** Rows of one height of which only those in view are in the page: millions scroll like twenty. */
export function RowsView(
  props: Omit<ComponentProps<'div'>, 'children'> & {
    role: 'group' | 'tree'
    count: number
    rowHeight: number
    reveal?: Reveal | undefined
    /** Hears which rows are drawn. */
    onRange?: (first: number, end: number) => void
    children: (row: number) => ReactNode
  },
) {
  const { role, count, rowHeight, reveal, onRange, children, className = '', onKeyDown, ...rest } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(480)
  const [scrollTop, setScrollTop] = useState(0)
  const rows = { count, rowHeight, view }
  const { first, end, top } = rowRange(rows, Math.min(scrollTop, scrollHeight(rows)), SPARE)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setView(element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = box.current
    if (!element || !reveal) return
    element.scrollTop = scrollTo(
      { count, rowHeight, view: element.clientHeight },
      element.scrollTop,
      reveal.row,
    )
  }, [reveal, count, rowHeight])

  useEffect(() => onRange?.(first, end), [onRange, first, end])

  const page = Math.max(rowHeight, view - rowHeight)
  const steps: Record<string, number> = {
    ArrowDown: 2 * rowHeight,
    ArrowUp: -2 * rowHeight,
    PageDown: page,
    PageUp: -page,
  }

  const keys = {
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      onKeyDown?.(event)
      const step = steps[event.key]
      if (event.defaultPrevented || step === undefined) return
      // The browser would scroll by pixels, and where the way is shortened pass over rows.
      event.preventDefault()
      event.currentTarget.scrollTop = scrollBy(rows, event.currentTarget.scrollTop, step)
    },
  }

  return (
    <div
      tabIndex={0}
      {...rest}
      {...keys}
      role={role}
      ref={box}
      className={`${styles['rows']} ${className}`}
      style={{ height: scrollHeight(rows) }}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: scrollHeight(rows) }}>
        <div role="presentation" className={styles['drawn']} style={{ transform: `translateY(${top}px)` }}>
          {Array.from({ length: end - first }, (_, index) => children(first + index))}
        </div>
      </div>
    </div>
  )
}
