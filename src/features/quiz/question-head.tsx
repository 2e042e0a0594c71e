import { FlagButton } from './flag-button.tsx'
import { formatPoints } from './points.ts'
import styles from './question-head.module.css'

/** Stands above a question: which it is, what it is worth where that is not one point, and its flag. */
export function QuestionHead(props: {
  number: number
  of: number
  points: number
  flagged: boolean
  onFlag: () => void
}) {
  const { number, of, points } = props
  return (
    <div className={styles['head']}>
      <p>
        <strong>
          Question {number} of {of}
        </strong>
        {points !== 1 && <span>, {formatPoints(points)} points</span>}
      </p>
      <FlagButton on={props.flagged} onFlag={props.onFlag} />
    </div>
  )
}
