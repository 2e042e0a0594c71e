import type { AnswerScore } from '#grading/quiz-score.ts'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './checked-verdict.module.css'
import { formatPoints, verdictOf, verdictWords } from './points.ts'

/** The verdict for the eye and ear; what stands beside the options or the text already is only spoken. */
export function CheckedVerdict({ score }: { score: AnswerScore }) {
  const verdict = verdictOf(score)
  const spoken = score.options.filter((option) => option.chosen || option.correct)
  const look = spoken.length > 0 ? `${styles['verdict']} ${styles[verdict] ?? ''}` : 'visually-hidden'
  return (
    <p className={look}>
      {verdictWords[verdict]}
      {verdict === 'partly' && `: ${formatPoints(score.points)} of 1 point`}.{' '}
      <span className="visually-hidden">
        {spoken.map((option) => (
          <span key={option.text}>
            {option.correct ? 'Right answer: ' : 'Your answer: '}
            <InlineText text={`${option.text}. ${option.feedback} `} />
          </span>
        ))}
        <InlineText text={score.feedback ?? ''} />
      </span>
    </p>
  )
}
