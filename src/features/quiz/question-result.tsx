import type { Answer } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import { formatPoints, pointsWords, verdictOf, verdictWords } from './points.ts'
import { QuestionLinks } from './question-links.tsx'
import styles from './question-result.module.css'
import { ResultAnswer } from './question/result-answer.tsx'
import { firstParagraph, hasRest } from './question/stem-text.ts'
import { StemRest } from './question/stem.tsx'

/** One question of a submitted attempt: what was answered, what is right, and why. */
export function QuestionResult(props: {
  question: Question
  answer: Answer | undefined
  lesson: string | undefined
  /** What the instructor gave for it, where that is not what the key gives. */
  awarded?: number | undefined
}) {
  const { question, answer, awarded } = props
  const score = scoreAnswer(question, answer)
  const verdict = verdictOf(score)
  const id = `result-${question.id}`
  return (
    <li>
      <article className={styles['result']} aria-labelledby={id}>
        <Mark verdict={verdict} />
        <div className={styles['body']}>
          <p className={`${styles['verdict']} ${styles[verdict] ?? ''}`}>
            {verdictWords[verdict]}
            {verdict === 'partly' && `, ${pointsWords(score, question.points)}`}
          </p>
          {awarded !== undefined && (
            <p className={styles['awarded']}>
              Your instructor gave {formatPoints(awarded)} of {formatPoints(question.points)} for it.
            </p>
          )}
          <h3 id={id}>
            <InlineText text={firstParagraph(question)} />
          </h3>
          {hasRest(question) && (
            <details className={styles['rest']}>
              <summary>The whole question</summary>
              <StemRest id={`${id}-rest`} question={question} />
            </details>
          )}
          <dl className={styles['answers']}>
            <ResultAnswer question={question} answer={answer} score={score} />
          </dl>
          <p className={styles['links']}>
            <QuestionLinks question={question} lesson={props.lesson} />
          </p>
        </div>
      </article>
    </li>
  )
}
