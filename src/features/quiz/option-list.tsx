import type { ScoredOption } from '#grading/quiz/score.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import styles from './option-list.module.css'

/** What is said beside a checked option; an option that is neither correct nor chosen needs no word. */
function standing({ correct, chosen }: Pick<ScoredOption, 'correct' | 'chosen'>): string {
  if (correct) return chosen ? 'Your answer, right' : 'Right answer'
  return chosen ? 'Your answer' : ''
}

/** The options of a question as radios or checkboxes; once checked, each with its feedback. */
export function OptionList(props: {
  idPrefix: string
  kind: 'radio' | 'checkbox'
  /** As the question has them. */
  options: readonly { readonly text: string; readonly code?: string }[]
  /** In which order they are shown. */
  order: readonly number[]
  chosen: readonly number[]
  /** How each was scored, as the question has them; undefined before the answer is checked. */
  scored: readonly ScoredOption[] | undefined
  /** Whether the answer can't be changed any more. */
  final: boolean
  describedBy: string | undefined
  onChoose: (index: number) => void
}) {
  return (
    <div className={styles['list']}>
      {props.order.map((index, place) => {
        const option = props.options[index]
        if (!option) return null
        const id = optionId(props.idPrefix, place)
        const chosen = props.chosen.includes(index)
        const score = props.scored?.[index]
        const said = score ? standing(score) : ''
        const ground = said === '' ? '' : (styles[score?.correct ? 'right' : 'wrong'] ?? '')
        const code = option.code === undefined ? '' : `${id}-code `
        const description = `${code}${score ? `${id}-standing ${id}-feedback` : (props.describedBy ?? '')}`
        return (
          <label key={id} className={`${styles['option']} ${ground}`} data-final={props.final}>
            <input
              id={id}
              className={said === '' ? styles['input'] : 'visually-hidden'}
              type={props.kind}
              name={props.idPrefix}
              checked={chosen}
              disabled={props.final}
              aria-labelledby={`${id}-text`}
              aria-describedby={description.trim() || undefined}
              onChange={() => props.onChoose(index)}
            />
            {said !== '' && <Mark verdict={score?.correct ? 'right' : 'wrong'} />}
            <span className={styles['words']}>
              <span id={`${id}-text`} className={styles['text']}>
                <InlineText text={option.text} />
              </span>
              {said !== '' && (
                <span id={`${id}-standing`} className={styles['standing']}>
                  {said}
                  {!score?.correct && <span className="visually-hidden">, not right</span>}
                </span>
              )}
              {option.code !== undefined && (
                <code id={`${id}-code`} className={styles['code']}>
                  {option.code}
                </code>
              )}
              {score && (
                <span id={`${id}-feedback`} className={styles['feedback']}>
                  <InlineText text={score.feedback} />
                </span>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}

/** The id of an option's input by where it is shown, for moving the focus there. */
export function optionId(idPrefix: string, place: number): string {
  return `${idPrefix}-${place}`
}
