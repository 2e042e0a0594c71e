import { CARDS_A_DAY, NEW_A_DAY } from '#grading/review/plan.ts'
import { grades } from '#grading/review/grades.ts'
import styles from './overview.module.css'

/** How the review decides, in plain words. */
export function How() {
  return (
    <details className={styles['how']}>
      <summary>How it works</summary>
      <p>
        A card comes back when the chance that you still know it has fallen to about nine in ten. Each recall
        makes the next wait longer: days, then weeks, then months. The dates come from FSRS, a model of
        forgetting fitted to many people’s reviews.
      </p>
      <dl>
        {grades.map(({ grade, name, means }) => (
          <div key={grade}>
            <dt>
              {name} <kbd>{grade}</kbd>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>
        Questions and tasks are graded from what you did; a question missed in a quiz comes back the next day.
        A day asks for {CARDS_A_DAY} cards at most, {NEW_A_DAY} of them new. After a pause those you have
        known longest come first, and nothing is counted against you.
      </p>
      <p>
        Keys: <kbd>Space</kbd> or <kbd>Enter</kbd> shows the answer and counts it as Good, <kbd>1</kbd>–
        <kbd>4</kbd> grade, <kbd>Z</kbd> takes the last grade back.
      </p>
    </details>
  )
}
