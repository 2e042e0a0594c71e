import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { Icon } from '#ui/icon.tsx'
import type { Standing } from './attempt.ts'
import { Mark } from './mark.tsx'
import { verdictWords, type Verdict } from './points.ts'
import styles from './so-far.module.css'

/** A question as lists of an attempt show it. */
export interface ListedQuestion {
  readonly question: AskedQuestion
  readonly verdict: Verdict
  readonly standing: Standing
  readonly flagged: boolean
}

/** How a question stands, in words. */
export function standingWords({ verdict, standing }: ListedQuestion): string {
  if (verdict !== 'open') return verdictWords[verdict]
  return { answered: 'Answered', begun: 'Begun, but not finished', open: 'Not answered yet' }[standing]
}

/** The list of questions with how each stands; a click brings one into view. */
export function SoFar(props: {
  questions: readonly ListedQuestion[]
  /** What all of them come to, in words. */
  sum: string
  /** Undefined where none of them is in view more than the others. */
  current: AskedQuestion | undefined
  onGoTo: (question: AskedQuestion) => void
}) {
  return (
    <section className={styles['soFar']} aria-labelledby="so-far">
      <div className={styles['head']}>
        <h2 id="so-far">So far</h2>
        <p>{props.sum}</p>
      </div>
      <ol className={styles['list']}>
        {props.questions.map((listed, index) => {
          const { question, verdict, standing, flagged } = listed
          return (
            <li key={question.id}>
              <button
                type="button"
                className={styles['item']}
                aria-current={question.id === props.current?.id ? 'step' : undefined}
                onClick={() => props.onGoTo(question)}
              >
                <Mark
                  verdict={verdict}
                  number={index + 1}
                  filled={verdict === 'open' && standing === 'answered'}
                />
                <span>
                  {question.label}
                  <span className="visually-hidden">
                    , {standingWords(listed).toLowerCase()}
                    {flagged && ', flagged'}
                  </span>
                </span>
                {flagged && (
                  <span className={styles['flag']}>
                    <Icon name="flag" size={14} />
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
