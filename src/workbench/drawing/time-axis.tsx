import { seconds } from '#http/seconds.ts'
import { axisTicks, percent } from './scale.ts'
import styles from './time-axis.module.css'

/** The moments along a time axis of `length` ms; `ruled` draws the axis itself, with its ticks. */
export function TimeAxis(props: { length: number; parts?: number; ruled?: boolean }) {
  const { length, parts, ruled = false } = props
  const inSeconds = length >= 1_000
  return (
    <div className={styles['axis']} data-ruled={ruled}>
      {axisTicks(length, parts).map((tick) => (
        <span key={tick} style={{ left: percent(tick, length) }}>
          {tick === 0 ? '0' : inSeconds ? seconds(tick) : `${Math.round(tick)} ms`}
        </span>
      ))}
    </div>
  )
}
