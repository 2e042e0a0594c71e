import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { byteSize } from '#http/describe.ts'
import { Icon } from '#ui/icon.tsx'
import { previewOf, type LogEntry } from './log.ts'
import { logTime, senderMark, senderWord } from './log-text.ts'
import styles from './log.module.css'
import { useRows } from './use-rows.ts'

const ROW = 32

/**
 * The entries of a log, of which only those in view are in the page. One is chosen by a click or the arrow
 * keys; it follows the end as long as the end is in view, and a button goes back there.
 */
export function LogList(props: {
  label: string
  entries: readonly LogEntry[]
  chosen: number | undefined
  onChoose: (id: number) => void
}) {
  const { entries, chosen } = props
  const atEnd = useRef(true)
  const [away, setAway] = useState(false)
  const id = useId()
  const { box, onScroll, height, first, end } = useRows(entries.length, ROW)
  const last = entries.at(-1)?.id
  useEffect(() => {
    if (atEnd.current) box.current?.scrollTo(0, box.current.scrollHeight)
  }, [last, box])

  const place = entries.findIndex((entry) => entry.id === chosen)
  const onKeyDown = (event: KeyboardEvent) => {
    const newest = entries.length - 1
    const to = {
      ArrowDown: place === -1 ? newest : place + 1,
      ArrowUp: place === -1 ? newest : place - 1,
      PageDown: place + 10,
      PageUp: place - 10,
      Home: 0,
      End: newest,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const index = Math.min(newest, Math.max(0, to))
    const entry = entries[index]
    if (!entry) return
    bringIntoView(box.current, index)
    props.onChoose(entry.id)
  }

  return (
    <div className={styles['frame']}>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={props.label}
        aria-activedescendant={place === -1 ? undefined : `${id}-${chosen}`}
        className={styles['list']}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
          atEnd.current = scrollTop + clientHeight > scrollHeight - ROW
          setAway(!atEnd.current)
          onScroll(event)
        }}
      >
        <div role="presentation" style={{ height }}>
          {entries.slice(first, end).map((entry, offset) => (
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === chosen}
              aria-posinset={first + offset + 1}
              aria-setsize={entries.length}
              className={`${styles['row']} ${styles[entry.by]}`}
              style={{ transform: `translateY(${(first + offset) * ROW}px)` }}
              onClick={() => props.onChoose(entry.id)}
            >
              <Row entry={entry} />
            </div>
          ))}
        </div>
      </div>
      {away && (
        <button
          type="button"
          className={styles['latest']}
          onClick={() => {
            box.current?.scrollTo(0, box.current.scrollHeight)
            box.current?.focus({ preventScroll: true })
          }}
        >
          <Icon name="down" /> Latest
        </button>
      )}
    </div>
  )
}

function bringIntoView(box: HTMLElement | null, index: number) {
  if (!box) return
  const top = index * ROW
  const lowest = top + ROW - box.clientHeight
  box.scrollTo(0, Math.min(top, Math.max(box.scrollTop, lowest)))
}

function Row({ entry: { by, kind, data, size, eventId, at } }: { entry: LogEntry }) {
  return (
    <>
      <span className={styles['mark']} aria-hidden="true">
        {senderMark[by]}
      </span>
      <span className="visually-hidden">{senderWord[by]}</span>
      <span className={styles['kind']}>{kind}</span>
      {eventId !== undefined && <span className={styles['eventId']}>id {eventId}</span>}
      <span className={styles['data']}>{previewOf(data, 300)}</span>
      {size !== undefined && <span className={styles['size']}>{byteSize(size)}</span>}
      <span className={styles['time']}>{logTime(at)}</span>
    </>
  )
}
