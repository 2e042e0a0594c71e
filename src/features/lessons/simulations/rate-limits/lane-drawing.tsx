import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import { changesOf, levelAt, type Lane } from './model.ts'
import styles from './rate-limits.module.css'

const HEIGHT = 120
const TOP = 28
const BASE = 92

/** One limit over time: how much of it is left, and which requests it lets through. */
export function LaneDrawing({ lane, now, lengthMs }: { lane: Lane; now: number; lengthMs: number }) {
  const { algorithm, rule, answers } = lane
  const y = (level: number) => BASE - (level / rule.limit) * (BASE - TOP)
  const corners = [...new Set([0, ...answers.map(({ at }) => at), ...changesOf(lane, lengthMs), now])]
    .filter((at) => at <= now)
    .toSorted((a, b) => a - b)
  return (
    <Drawing name={`${algorithm}: ${levelAt(lane, now).toFixed(1)} of ${rule.limit} left`} height={HEIGHT}>
      {(width) => {
        const x = (at: number) => 8 + (at / lengthMs) * (width - 16)
        const line = corners
          .flatMap((at) => [`${x(at)},${y(levelAt(lane, at - 1e-3))}`, `${x(at)},${y(levelAt(lane, at))}`])
          .join(' ')
        return (
          <>
            <text x="0" y="16">
              {algorithm}
            </text>
            <polyline className={styles['level']} points={line} />
            {answers.map(({ at, allowed }, index) => (
              <circle
                key={index}
                className={at > now ? styles['future'] : allowed ? styles['allowed'] : styles['refused']}
                cx={x(at)}
                cy={BASE + 14}
                r="4"
              />
            ))}
          </>
        )
      }}
    </Drawing>
  )
}
