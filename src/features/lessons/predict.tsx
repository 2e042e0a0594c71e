import { useId } from 'react'
import type { PredictionSpec } from '#content/lesson.ts'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './predict.module.css'

/**
 * The guess before the first send, and afterwards how it compares with the wire.
 * @param props.measured what the wire said, once it has spoken; the guess is final then
 */
export function Predict(props: {
  spec: PredictionSpec
  guess: string | undefined
  measured: string | undefined
  onGuess: (guess: string) => void
}) {
  const { spec, guess, measured } = props
  const id = useId()
  return (
    <div className={styles['predict']}>
      <div className={styles['words']}>
        <p id={id}>
          <strong>Predict.</strong> <InlineText text={spec.question} />
        </p>
        <p className={styles['result']}>
          <span role="status">
            {guess !== undefined && measured !== undefined && (
              <Comparison guess={guess} measured={measured} />
            )}
          </span>
          {measured === undefined && (guess === undefined ? 'Choose, then send.' : 'Now send it, and see.')}
        </p>
      </div>
      <div className={styles['options']} role="radiogroup" aria-labelledby={id}>
        {spec.options.map((option) => (
          <label key={option} className={styles['option']} data-wire={option === measured}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={option === guess}
              disabled={measured !== undefined}
              onChange={() => props.onGuess(option)}
            />
            <span>{option}</span>
            {measured !== undefined && <small>{markOf(option, guess, measured)}</small>}
          </label>
        ))}
      </div>
    </div>
  )
}

function Comparison({ guess, measured }: { guess: string; measured: string }) {
  return guess === measured ? (
    <>
      You said {guess}, and the wire says <strong>{measured}</strong> too.
    </>
  ) : (
    <>
      You said {guess}, the wire says <strong>{measured}</strong>.
    </>
  )
}

function markOf(option: string, guess: string | undefined, measured: string): string {
  if (option === measured) return option === guess ? 'you and the wire' : 'the wire'
  return option === guess ? 'your guess' : ''
}
