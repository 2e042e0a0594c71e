import { useEffect, useId, type KeyboardEvent } from 'react'
import type { BurstRequest } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import { seconds } from '#http/seconds.ts'
import { percent, span } from '#workbench/drawing/scale.ts'
import { TimeAxis } from '#workbench/drawing/time-axis.tsx'
import { useRows } from '#workbench/log/use-rows.ts'
import { statusHue } from '#workbench/status-hue.ts'
import styles from './burst.module.css'

const ROW = 24

/**
 * Requests to scale, a row each: blocks are attempts, dots are waits. A click, or the arrow keys and Enter,
 * opens a row. Only the rows in view are in the page.
 */
export function Waterfall(props: {
  requests: readonly BurstRequest[]
  /** Lab ms since the burst began, and the length of the time axis. */
  now: number
  length: number
  summary: string
  /** The row that the arrow keys are at. */
  active: number
  onActive: (row: number) => void
  onOpen: (row: number) => void
}) {
  const { requests, now, length, active, onActive } = props
  const id = useId()
  const { box, onScroll, height, first, end } = useRows(requests.length, ROW)
  useEffect(() => {
    const list = box.current
    if (!list) return
    const top = active * ROW
    list.scrollTo(0, Math.min(top, Math.max(list.scrollTop, top + ROW - list.clientHeight)))
  }, [active, box])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = requests.length - 1
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 10,
      PageUp: active - 10,
      Home: 0,
      End: last,
    }[event.key]
    if (to !== undefined) onActive(Math.min(last, Math.max(0, to)))
    else if (event.key === 'Enter' || event.key === ' ') {
      if (requests[active]?.end) props.onOpen(active)
    } else return
    event.preventDefault()
  }

  return (
    <figure className={styles['waterfall']}>
      <div className={styles['axis']} aria-hidden="true">
        <TimeAxis length={length} />
      </div>
      <div
        ref={box}
        className={styles['rows']}
        role="listbox"
        aria-label={props.summary}
        aria-activedescendant={requests[active] ? `${id}-${active}` : undefined}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height }}>
          {requests.slice(first, end).map((request, offset) => (
            <div
              key={request.index}
              id={`${id}-${first + offset}`}
              role="option"
              tabIndex={-1}
              aria-selected={first + offset === active}
              aria-posinset={first + offset + 1}
              aria-setsize={requests.length}
              aria-disabled={request.end === undefined || undefined}
              className={styles['row']}
              style={{ transform: `translateY(${(first + offset) * ROW}px)` }}
              onClick={() => {
                onActive(first + offset)
                if (request.end) props.onOpen(first + offset)
              }}
            >
              <Row request={request} now={now} length={length} />
            </div>
          ))}
        </div>
      </div>
      <figcaption className={styles['quiet']}>
        Click a row, or go there with the arrow keys and press Enter, to see that exchange from both ends.
      </figcaption>
    </figure>
  )
}

/** `Request 7: 429 Too Many Requests in 31 ms, sent at 0.02 s` */
function inWords({ index, startedAt, end }: BurstRequest): string {
  const came = end ? `${end.came.name} in ${duration(end.at - startedAt)}` : 'under way'
  return `Request ${index + 1}: ${came}, sent at ${seconds(startedAt)}`
}

function Row({ request, now, length }: { request: BurstRequest; now: number; length: number }) {
  const { index, startedAt, end } = request
  const to = end?.at ?? now
  const late = to / length > 0.72
  const style = late ? { right: percent(length - startedAt, length) } : { left: percent(to, length) }
  return (
    <>
      <span className="visually-hidden">{inWords(request)}</span>
      <span className={styles['index']} aria-hidden="true">
        {index + 1}
      </span>
      <span className={styles['track']} aria-hidden="true">
        <i className={styles['wait']} style={span(startedAt, to, length)} />
        {end ? (
          end.attempts.map(({ from, to, came }, place) => (
            <i key={place} className={statusHue(came.status)} style={span(from, to, length)} />
          ))
        ) : (
          <i className={styles['underWay']} style={span(startedAt, to, length)} />
        )}
        {end && (
          <b style={style}>
            {end.came.status ?? end.came.name} <small>{duration(end.at - startedAt)}</small>
          </b>
        )}
      </span>
    </>
  )
}
