import { ordinal } from '#http/describe.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import type { AnswerScore, ScoredPart } from '#grading/quiz/score.ts'
import { Mark } from '#features/quiz/mark.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './part-list.module.css'

/** The parts of a checked answer: each item, or each thing that was asked of a request, and what is said to it. */
export function PartList({ kind, score }: { kind: QuestionKind; score: AnswerScore }) {
  return (
    <ol className={styles['parts']}>
      {score.parts.map((part) => (
        <li key={part.text} className={`${styles['part']} ${styles[part.right ? 'right' : 'wrong'] ?? ''}`}>
          <Mark verdict={part.right ? 'right' : 'wrong'} />
          <div className={styles['words']}>
            <p className={styles['text']}>
              <InlineText text={part.text} />
            </p>
            <p className={styles['standing']}>
              <Standing kind={kind} part={part} />
            </p>
            {part.feedback !== '' && (
              <p className={styles['feedback']}>
                <InlineText text={part.feedback} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Standing({ kind, part }: { kind: QuestionKind; part: ScoredPart }) {
  const { right, given, expected } = part
  if (kind === 'request') return right ? 'Met' : 'Not met'
  if (kind === 'ordering') {
    if (right) return 'In order'
    return given === undefined ? 'Not put in order' : `Out of order: you had it ${ordinal(Number(given))}`
  }
  if (right) return <InlineText text={`${given ?? ''}, right`} />
  return (
    <>
      {given === undefined ? 'Nothing chosen.' : <InlineText text={`You chose ${given}.`} />} It goes with{' '}
      <strong>
        <InlineText text={expected ?? ''} />
      </strong>
      .
    </>
  )
}
