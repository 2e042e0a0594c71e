import { useRef, useState, type RefObject, type UIEvent } from 'react'

/** The rows of a long list that are in the page, and what its scrolling box needs. */
export interface Rows {
  readonly box: RefObject<HTMLDivElement | null>
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void
  /** Of all rows together, in px. */
  readonly height: number
  /** Indices from `first` to before `end` are to be drawn. */
  readonly first: number
  readonly end: number
}

// More than any box here shows, so that its height need not be measured.
const SEEN_PX = 600

/** Draws only those of `count` rows, each `rowPx` high, that can be in view. */
export function useRows(count: number, rowPx: number): Rows {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  // What was scrolled to may be gone: a cleared or filtered list is shorter.
  const from = Math.min(top, Math.max(0, count * rowPx - SEEN_PX))
  return {
    box,
    onScroll: ({ currentTarget }) => setTop(currentTarget.scrollTop),
    height: count * rowPx,
    first: Math.max(0, Math.floor((from - SEEN_PX / 2) / rowPx)),
    end: Math.min(count, Math.ceil((from + SEEN_PX * 1.5) / rowPx)),
  }
}
