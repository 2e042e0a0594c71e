import type { BurstRequest, Came } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import { seconds } from '#http/retry.ts'
import { statusClass } from '#http/status.ts'
import { axisTicks } from '#workbench/inspector/timeline.ts'
import { useRows } from '#workbench/log/use-rows.ts'
import styles from './burst.module.css'

const ROW = 22

/** Requests to scale, a row each: blocks are attempts, dots are waits. Only the rows in view are in the page. */
export function Waterfall(props: {
  requests: readonly BurstRequest[]
  /** Lab ms since the burst began, and the length of the time axis. */
  now: number
  length: number
  summary: string
}) {
  const { requests, now, length } = props
  const { box, onScroll, height, first, end } = useRows(requests.length, ROW)
  return (
    <figure className={styles['waterfall']}>
      <div className={styles['axis']} aria-hidden="true">
        {axisTicks(length).map((tick) => (
          <span key={tick} style={{ left: percent(tick, length) }}>
            {tick === 0 ? '0' : length >= 1_000 ? seconds(tick) : `${Math.round(tick)} ms`}
          </span>
        ))}
      </div>
      <div
        ref={box}
        className={styles['rows']}
        role="img"
        aria-label={props.summary}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div style={{ height }}>
          {requests.slice(first, end).map((request) => (
            <div
              key={request.index}
              className={styles['row']}
              style={{ transform: `translateY(${request.index * ROW}px)` }}
            >
              <Row request={request} now={now} length={length} />
            </div>
          ))}
        </div>
      </div>
    </figure>
  )
}

function Row({ request, now, length }: { request: BurstRequest; now: number; length: number }) {
  const { index, startedAt, end } = request
  const to = end?.at ?? now
  const late = to / length > 0.72
  const style = late ? { right: percent(length - startedAt, length) } : { left: percent(to, length) }
  return (
    <>
      <span className={styles['index']}>{index + 1}</span>
      <span className={styles['track']}>
        <i className={styles['wait']} style={span(startedAt, to, length)} />
        {end ? (
          end.attempts.map(({ from, to, came }, place) => (
            <i key={place} className={styles[hueOf(came)]} style={span(from, to, length)} />
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

/** The class of a result's colour: that of its status, ink where there is none. */
export function hueOf({ status }: Came): string {
  return status === undefined || status === 0 ? 'failed' : `c${statusClass(status)}`
}

function span(from: number, to: number, length: number) {
  return { left: percent(from, length), width: percent(to - from, length) }
}

function percent(part: number, whole: number): string {
  return `${Math.min(100, Math.max(0, (part / whole) * 100)).toFixed(3)}%`
}
