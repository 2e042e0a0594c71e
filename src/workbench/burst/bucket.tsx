import { levelAt, levelLine, type RateReading } from '#http/rate-levels.ts'
import { seconds } from '#http/seconds.ts'
import styles from './burst.module.css'

const WIDTH = 1_000
const HEIGHT = 100

/** A rate limit as a bucket with its level now, and how that level went over the time of the burst. */
export function Bucket(props: {
  side: 'client' | 'server'
  title: string
  readings: readonly RateReading[]
  /** Lab ms since the burst began, and the length of the time axis. */
  now: number
  length: number
}) {
  const { side, title, readings, now, length } = props
  const last = readings.at(-1)
  if (!last) return null
  const level = levelAt(last, now)
  const full = last.capacity
  const line = levelLine(readings, now)
  const x = (at: number) => (Math.max(0, at) / length) * WIDTH
  const y = (value: number) => HEIGHT - (value / full) * HEIGHT
  const path = line.map(({ at, level }) => `${x(at).toFixed(1)},${y(level).toFixed(1)}`).join(' ')
  const lowest = Math.min(...line.map((point) => point.level))
  const refill = last.refill > 0 ? `, one more every ${seconds(1 / last.refill)}` : ''
  return (
    <figure className={`${styles['bucket']} ${styles[side]}`}>
      <figcaption>
        <b>{title}</b>: {Math.floor(level + 1e-9)} of {full} left{refill}
      </figcaption>
      <div>
        <span className={styles['vessel']} aria-hidden="true">
          <i style={{ height: `${(level / full) * 100}%` }} />
        </span>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title} over time: ${full} at most, ${Math.floor(lowest + 1e-9)} at least`}
        >
          <polygon points={`${x(line[0]?.at ?? 0)},${HEIGHT} ${path} ${x(now)},${HEIGHT}`} />
          <polyline points={path} />
        </svg>
      </div>
    </figure>
  )
}
