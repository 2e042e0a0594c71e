import { isIndices, type Answer } from '#grading/quiz/answer.ts'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import { selectClass } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './matching.module.css'
import { plainText } from './plain-text.ts'

/** Items to match: beside each a list of all choices. */
export function Matching(props: {
  id: string
  question: AskedOf<'matching'>
  answer: Answer | undefined
  /** In which order the choices are listed. */
  order: readonly number[]
  describedBy: string | undefined
  onAnswer: (answer: Answer) => void
}) {
  const { id, question, order } = props
  const { answer } = props
  const chosen = question.items.map((_, index) => (isIndices(answer) ? (answer[index] ?? NONE) : NONE))
  const left = chosen.filter((choice) => question.choices[choice] === undefined).length

  return (
    <>
      <ol className={styles['items']}>
        {question.items.map(({ text }, item) => (
          <li key={text} className={styles['item']}>
            <span id={`${id}-${item}`} className={styles['text']}>
              <InlineText text={text} />
            </span>
            <span
              className={styles['wire']}
              data-open={question.choices[chosen[item] ?? NONE] === undefined}
            />
            <select
              className={`${selectClass} ${styles['select']}`}
              aria-labelledby={`${id}-${item}`}
              aria-describedby={props.describedBy}
              value={question.choices[chosen[item] ?? NONE] === undefined ? NONE : chosen[item]}
              onChange={({ target }) => props.onAnswer(chosen.with(item, Number(target.value)))}
            >
              <option value={NONE}>Choose…</option>
              {order.map((choice) => (
                <option key={choice} value={choice}>
                  {plainText(question.choices[choice] ?? '')}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
      <p className={styles['left']}>
        {left === 0 ? 'All matched.' : `${left} of ${question.items.length} still to match.`} A choice may go
        with several items, or with none.
      </p>
    </>
  )
}

/** Of an item that nothing has been chosen for. */
const NONE = -1
