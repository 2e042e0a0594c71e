import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './sandbox-page.module.css'

const DEFAULT = 552
const LEAST = 400
const MOST = 900

/** How wide the request's side is, in px, and the ways to change it. */
export function useSplit() {
  const [width, setWidth] = useState(DEFAULT)
  return {
    width,
    setWidth: (next: number) => setWidth(Math.round(Math.min(MOST, Math.max(LEAST, next)))),
    style: { ['--request-width' as string]: `${width}px` } as CSSProperties,
  }
}

/** The bar between the two sides: dragged, or moved with the arrow keys; a double click puts it back. */
export function Split({ split }: { split: ReturnType<typeof useSplit> }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    split.setWidth(split.width + step)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const page = event.currentTarget.parentElement
    if (page) split.setWidth(event.clientX - page.getBoundingClientRect().left)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the request"
      aria-valuenow={split.width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      className={styles['split']}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => split.setWidth(DEFAULT)}
    />
  )
}
