import { useId } from 'react'
import type { Confidence } from './attempt.ts'
import styles from './confidence-choice.module.css'

const levels = [
  [1, 'I guessed'],
  [2, 'Rather sure'],
  [3, 'Sure'],
] as const

/** Asks how sure one is of an answer. It changes no points. */
export function ConfidenceChoice(props: {
  sure: Confidence | undefined
  /** Whether the answer can't be changed any more. */
  final: boolean
  onChange: (sure: Confidence) => void
}) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-asked`} className={styles['confidence']}>
      <p id={`${id}-asked`}>
        How sure are you? <span>It changes no points.</span>
      </p>
      <div className={styles['levels']}>
        {levels.map(([level, label]) => (
          <label key={level}>
            <input
              type="radio"
              name={id}
              checked={props.sure === level}
              disabled={props.final}
              onChange={() => props.onChange(level)}
            />
            {label}
          </label>
        ))}
      </div>
    </div>
  )
}
