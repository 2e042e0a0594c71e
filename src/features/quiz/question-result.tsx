import type { Question } from '#grading/quiz-schema.ts'
import { scoreAnswer, type ScoredOption } from '#grading/quiz-score.ts'
import type { StoredAnswer } from '#storage/schema.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import { formatPoints, verdictOf, verdictWords } from './points.ts'
import { QuestionLinks } from './question-links.tsx'
import styles from './question-result.module.css'

/** One question of a submitted attempt: what was answered, what is right, and why. */
export function QuestionResult(props: {
  question: Question
  answer: StoredAnswer | undefined
  lesson: string
}) {
  const { question, answer } = props
  const score = scoreAnswer(question, answer)
  const verdict = verdictOf(score)
  const chosen = score.options.filter((option) => option.chosen)
  const missed = score.options.filter((option) => option.correct && !option.chosen)
  const id = `result-${question.id}`
  return (
    <li>
      <article className={styles['result']} aria-labelledby={id}>
        <Mark verdict={verdict} />
        <div className={styles['body']}>
          <p className={`${styles['verdict']} ${styles[verdict] ?? ''}`}>
            {verdictWords[verdict]}
            {verdict === 'partly' && `, ${formatPoints(score.points)} of 1 point`}
          </p>
          <h3 id={id}>
            <InlineText text={question.text} />
          </h3>
          <dl className={styles['answers']}>
            {question.kind === 'text' ? (
              <>
                <dt>Your answer</dt>
                <dd>
                  <strong>{typeof answer === 'string' && answer.trim() !== '' ? answer : 'None'}</strong>
                  <p>
                    <InlineText text={score.feedback ?? ''} />
                  </p>
                </dd>
                {!score.right && (
                  <>
                    <dt>Right answer</dt>
                    <dd>
                      <strong>{question.accept[0]}</strong>
                    </dd>
                  </>
                )}
              </>
            ) : (
              <>
                <dt>Your answer</dt>
                {chosen.length === 0 && <dd>None</dd>}
                {chosen.map((option) => (
                  <OptionWithReason
                    key={option.text}
                    option={option}
                    sign={question.kind === 'multiple' ? (option.correct ? ', right' : ', not right') : ''}
                  />
                ))}
                {missed.length > 0 && (
                  <dt>{question.kind === 'multiple' ? 'Right as well' : 'Right answer'}</dt>
                )}
                {missed.map((option) => (
                  <OptionWithReason key={option.text} option={option} sign="" />
                ))}
              </>
            )}
          </dl>
          <p className={styles['links']}>
            <QuestionLinks question={question} lesson={props.lesson} />
          </p>
        </div>
      </article>
    </li>
  )
}

function OptionWithReason({ option, sign }: { option: ScoredOption; sign: string }) {
  return (
    <dd>
      <strong>
        <InlineText text={option.text} />
      </strong>
      {sign}
      <p>
        <InlineText text={option.feedback} />
      </p>
    </dd>
  )
}
