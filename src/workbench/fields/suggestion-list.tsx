import type { Suggestion } from './matching.ts'
import styles from './suggestion-list.module.css'

/** From how many characters on a hint is cut. */
const LONG = 80

/**
 * What is offered while one types, as the listbox of a combobox: the focus stays in its field, which names
 * the option at hand by `suggestionId`.
 */
export function SuggestionList(props: {
  id: string
  label: string
  offered: readonly Suggestion[]
  /** The option at hand; none by -1. */
  active: number
  onTake: (suggestion: Suggestion) => void
}) {
  return (
    <div id={props.id} role="listbox" aria-label={props.label}>
      {props.offered.map((suggestion, index) => (
        <div
          key={suggestion.text}
          id={suggestionId(props.id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.active}
          className={styles['option']}
          ref={(element) => {
            if (index === props.active) element?.scrollIntoView({ block: 'nearest' })
          }}
          // A press would take the focus from the field, and with it the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(suggestion)}
        >
          <span>{suggestion.text}</span>
          {suggestion.hint !== undefined && suggestion.hint !== '' && <small>{short(suggestion.hint)}</small>}
        </div>
      ))}
    </div>
  )
}

/** For `aria-activedescendant`. */
export function suggestionId(list: string, index: number): string {
  return `${list}-${index}`
}

/** The sheet that a list floats on, wherever that is put. */
export const suggestionSheet = styles['sheet']

function short(hint: string): string {
  return hint.length > LONG ? `${hint.slice(0, LONG - 1)}…` : hint
}
