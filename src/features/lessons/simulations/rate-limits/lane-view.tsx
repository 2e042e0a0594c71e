import { LaneDrawing } from './lane-drawing.tsx'
import { levelAt, mostInAWindow, type Lane } from './model.ts'
import styles from './rate-limits.module.css'
import { algorithmNames, algorithmRules } from './words.ts'

/** One limit with its name, its rule, and in numbers what it did so far. */
export function LaneView(props: { lane: Lane; now: number; lengthMs: number; axis: boolean }) {
  const { lane, now } = props
  const { algorithm, rule, answers } = lane
  const past = { ...lane, answers: answers.filter(({ at }) => at <= now) }
  const allowed = past.answers.filter((answer) => answer.allowed).length
  const left = Math.floor(levelAt(lane, now) + 1e-9)
  return (
    <div className={styles['lane']}>
      <div className={styles['head']}>
        <h4>{algorithmNames[algorithm]}</h4>
        <p>{algorithmRules[algorithm]}</p>
        <p className={styles['numbers']}>
          <span>
            {left} of {rule.limit} left
          </span>
          <span>
            200 × {allowed}, 429 × {past.answers.length - allowed}
          </span>
          <span>
            most in any {rule.windowMs / 1_000} s: {mostInAWindow(past)}
          </span>
        </p>
      </div>
      <LaneDrawing {...props} />
    </div>
  )
}
