import type { AnswerScore } from '#grading/quiz/score.ts'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './checked-verdict.module.css'
import { pointsWords, verdictOf, verdictWords } from './points.ts'

/** The verdict for the eye and ear; what stands beside the options or the text already is only spoken. */
export function CheckedVerdict({ score, points }: { score: AnswerScore; points: number }) {
  const verdict = verdictOf(score)
  const spoken = score.options.filter((option) => option.chosen || option.correct)
  const amiss = score.parts.filter(({ right }) => !right)
  const visible = spoken.length > 0 || score.parts.length > 0
  return (
    <p className={visible ? `${styles['verdict']} ${styles[verdict] ?? ''}` : 'visually-hidden'}>
      {verdictWords[verdict]}
      {verdict === 'partly' && `: ${pointsWords(score, points)}`}.{' '}
      <span className="visually-hidden">
        {spoken.map((option) => (
          <span key={option.text}>
            {option.correct ? 'Right answer: ' : 'Your answer: '}
            <InlineText text={`${option.text}. ${option.feedback} `} />
          </span>
        ))}
        {amiss.length > 0 && 'Not right: '}
        {amiss.map(({ text, feedback }) => (
          <InlineText key={text} text={`${text}. ${feedback} `} />
        ))}
        <InlineText text={score.feedback ?? ''} />
      </span>
    </p>
  )
}
