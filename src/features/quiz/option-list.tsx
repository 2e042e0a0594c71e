import type { ScoredOption } from '#grading/quiz-score.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import styles from './option-list.module.css'

/** What is said beside a checked option; an option that is neither correct nor chosen needs no word. */
function standing({ correct, chosen }: ScoredOption): string {
  if (correct) return chosen ? 'Your answer, right' : 'Right answer'
  return chosen ? 'Your answer' : ''
}

/** The options of a question as radios or checkboxes; once checked, each with its feedback. */
export function OptionList(props: {
  idPrefix: string
  kind: 'radio' | 'checkbox'
  options: readonly ScoredOption[]
  checked: boolean
  describedBy: string | undefined
  onChoose: (index: number) => void
}) {
  return (
    <div className={styles['list']}>
      {props.options.map((option, index) => {
        const id = optionId(props.idPrefix, index)
        const said = props.checked ? standing(option) : ''
        const ground = said === '' ? '' : (styles[option.correct ? 'right' : 'wrong'] ?? '')
        const description = props.checked ? `${id}-standing ${id}-feedback` : props.describedBy
        return (
          <label key={id} className={`${styles['option']} ${ground}`} data-final={props.checked}>
            <input
              id={id}
              className={said === '' ? styles['input'] : 'visually-hidden'}
              type={props.kind}
              name={props.idPrefix}
              checked={option.chosen}
              disabled={props.checked}
              aria-labelledby={`${id}-text`}
              aria-describedby={description}
              onChange={() => props.onChoose(index)}
            />
            {said !== '' && <Mark verdict={option.correct ? 'right' : 'wrong'} />}
            <span className={styles['words']}>
              <span id={`${id}-text`} className={styles['text']}>
                <InlineText text={option.text} />
              </span>
              {said !== '' && (
                <span id={`${id}-standing`} className={styles['standing']}>
                  {said}
                  {!option.correct && <span className="visually-hidden">, not right</span>}
                </span>
              )}
              {props.checked && (
                <span id={`${id}-feedback`} className={styles['feedback']}>
                  <InlineText text={option.feedback} />
                </span>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}

/** The id of an option's input, for moving the focus there. */
export function optionId(idPrefix: string, index: number): string {
  return `${idPrefix}-${index}`
}
