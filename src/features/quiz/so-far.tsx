import type { Question } from '#grading/quiz-schema.ts'
import { Mark } from './mark.tsx'
import { verdictWords, type Verdict } from './points.ts'
import styles from './so-far.module.css'

/** The list of questions with how each went; a click brings one into view. */
export function SoFar(props: {
  questions: readonly Question[]
  verdicts: readonly Verdict[]
  current: Question
  onGoTo: (question: Question) => void
}) {
  const done = props.verdicts.filter((verdict) => verdict !== 'open').length
  const right = props.verdicts.filter((verdict) => verdict === 'right').length
  return (
    <section className={styles['soFar']} aria-labelledby="so-far">
      <div className={styles['head']}>
        <h2 id="so-far">So far</h2>
        <p>{done > 0 && `${right} of ${done} right`}</p>
      </div>
      <ol className={styles['list']}>
        {props.questions.map((question, index) => {
          const verdict = props.verdicts[index] ?? 'open'
          return (
            <li key={question.id}>
              <button
                type="button"
                className={styles['item']}
                aria-current={question === props.current ? 'step' : undefined}
                onClick={() => props.onGoTo(question)}
              >
                <Mark verdict={verdict} number={index + 1} />
                <span>
                  {question.label}
                  <span className="visually-hidden">, {verdictWords[verdict].toLowerCase()}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
