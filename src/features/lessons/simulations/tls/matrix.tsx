import { useRef, type KeyboardEvent } from 'react'
import { items, type Item, type Observer, type Setting } from './observers.ts'
import { SightMark } from './sight-mark.tsx'
import styles from './tls.module.css'
import { viewOf } from './who-sees.ts'
import { changeWords, itemNames, observerName, sightWords } from './words.ts'

export interface Cell {
  readonly observer: Observer
  readonly item: Item
}

/** Who sees what: a grid of cells, one of which is chosen. Arrow keys move. */
export function Matrix(props: {
  observers: readonly Observer[]
  setting: Setting
  chosen: Cell
  /** Whether a cell shows what is in it, or waits for a guess. */
  isOpen: (cell: Cell) => boolean
  onChoose: (cell: Cell) => void
}) {
  const { observers, setting, chosen, isOpen, onChoose } = props
  const grid = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const [right, down] = steps[event.key] ?? [0, 0]
    if (right === 0 && down === 0) return
    event.preventDefault()
    const observer = observers[observers.indexOf(chosen.observer) + right]
    const item = items[items.indexOf(chosen.item) + down]
    if (!observer || !item) return
    onChoose({ observer, item })
    grid.current?.querySelector<HTMLElement>(`[data-cell="${observer} ${item}"]`)?.focus()
  }

  return (
    <div
      ref={grid}
      className={styles['matrix']}
      role="grid"
      aria-label="Who sees what"
      style={{ ['--observers' as string]: observers.length }}
    >
      <div role="row" className="visually-hidden">
        <span role="columnheader">What</span>
        {observers.map((observer) => (
          <span key={observer} role="columnheader">
            {observerName(observer, setting)}
          </span>
        ))}
      </div>
      {items.map((item) => (
        <div key={item} role="row" className={styles['row']}>
          <span role="rowheader">{itemNames[item]}</span>
          {observers.map((observer) => {
            const cell = { observer, item }
            const view = viewOf(observer, item, setting)
            const open = isOpen(cell)
            const here = observer === chosen.observer && item === chosen.item
            const outsider = observer === 'network' || observer === 'isp' || observer === 'resolver'
            return (
              <div
                key={observer}
                role="gridcell"
                className={styles['cell']}
                data-cell={`${observer} ${item}`}
                data-sight={open && outsider ? view.sight : undefined}
                aria-selected={here}
                aria-label={
                  open
                    ? `${observerName(observer, setting)}: ${sightWords[view.sight]}, ${changeWords[view.change]}`
                    : `${observerName(observer, setting)}: not seen yet`
                }
                tabIndex={here ? 0 : -1}
                onClick={() => onChoose(cell)}
                onKeyDown={move}
              >
                {open ? <SightMark {...view} /> : <span aria-hidden="true">?</span>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}
