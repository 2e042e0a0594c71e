import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import styles from './key-hints.module.css'

/** Which keys do what here, for the eye: what hears them says it to screen readers. */
export function KeyHints(props: {
  question: AskedQuestion
  /** How many options digits choose now. */
  options: number
  goesOn: boolean
}) {
  const { question, options, goesOn } = props
  return (
    <p className={styles['keys']} aria-hidden="true">
      {options > 0 && (
        <>
          <kbd>1</kbd>–<kbd>{Math.min(options, 9)}</kbd> choose{' '}
        </>
      )}
      {question.kind === 'ordering' && !goesOn && (
        <>
          <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> move{' '}
        </>
      )}
      {question.kind !== 'request' && (
        <>
          <kbd>Enter</kbd> {goesOn ? 'goes on' : 'checks'}
        </>
      )}
    </p>
  )
}
