import { grades } from '#grading/review/grades.ts'
import { nextDates } from '#grading/review/schedule.ts'
import type { Grade, Review } from '#grading/review/card.ts'
import { inWords } from '#grading/review/when.ts'
import styles from './grade-bar.module.css'
import { useKeys } from './use-keys.ts'

/** The grades one may give, each with what it means and when the card comes back. Keys 1–4; Enter gives the usual one. */
export function GradeBar(props: {
  id: string
  reviews: readonly Review[]
  now: number
  choices: readonly Grade[]
  /** What Enter and Space give. */
  usual: Grade
  onGrade: (grade: Grade) => void
}) {
  const { choices, usual, onGrade } = props
  const dates = nextDates(props.id, props.reviews, props.now)
  const give = (grade: Grade) => (choices.includes(grade) ? () => onGrade(grade) : undefined)
  useKeys({ 1: give(1), 2: give(2), 3: give(3), 4: give(4), Enter: give(usual), ' ': give(usual) })
  return (
    <div className={styles['bar']} role="group" aria-label="How did it go?">
      {grades
        .filter(({ grade }) => choices.includes(grade))
        .map(({ grade, name, means }) => (
          <button
            key={grade}
            type="button"
            className={styles['grade']}
            data-usual={grade === usual}
            aria-keyshortcuts={`${grade}`}
            onClick={() => onGrade(grade)}
          >
            <span className={styles['name']}>
              {name} <kbd aria-hidden="true">{grade}</kbd>
            </span>
            <span className={styles['means']}>{means}</span>
            <span className={styles['when']}>
              <span className="visually-hidden">, comes back </span>
              {inWords(dates[grade], props.now)}
            </span>
          </button>
        ))}
    </div>
  )
}
