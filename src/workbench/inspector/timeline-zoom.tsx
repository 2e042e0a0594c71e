import { useId, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './timeline-tab.module.css'

const MOST = 32

/** A drawing that can be stretched along its time, by button or by + − and 0, and scrolled when it is. */
export function TimelineZoom({ children }: { children: (zoom: number) => ReactNode }) {
  const [zoom, setZoom] = useState(1)
  const hint = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // Where the middle of the view is, as a share of the whole: what stands there stays there.
  const middle = useRef(0.5)
  useLayoutEffect(() => {
    const { current: view } = scroller
    if (view) view.scrollLeft = middle.current * view.scrollWidth - view.clientWidth / 2
  }, [zoom])
  const change = (next: number) => {
    const { current: view } = scroller
    if (view) middle.current = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth
    setZoom(Math.min(MOST, Math.max(1, next)))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = { '+': zoom * 2, '=': zoom * 2, '-': zoom / 2, '0': 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    change(next)
  }
  return (
    <div className={styles['zoom']}>
      <div role="group" aria-label="Zoom of the time line" className={styles['tools']}>
        <Button aria-label="Zoom out" disabled={zoom === 1} onClick={() => change(zoom / 2)}>
          −
        </Button>
        <Button aria-label="Zoom in" disabled={zoom === MOST} onClick={() => change(zoom * 2)}>
          +
        </Button>
        <Button disabled={zoom === 1} onClick={() => change(1)}>
          Whole
        </Button>
        <span role="status">{zoom === 1 ? '' : `${zoom} times as wide`}</span>
      </div>
      <p id={hint} className="visually-hidden">
        Plus and minus zoom, 0 shows the whole, arrow keys scroll. The list below says the same in words.
      </p>
      <div
        ref={scroller}
        role="group"
        aria-label="Time line, drawn to scale"
        aria-describedby={hint}
        tabIndex={0}
        className={styles['scroll']}
        style={{ '--zoom': zoom } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        {children(zoom)}
      </div>
    </div>
  )
}
