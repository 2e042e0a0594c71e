import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { inputClass } from '#ui/field.tsx'
import styles from './fields.module.css'
import { matching, type Suggestion } from './matching.ts'
import { SuggestionList, suggestionId, suggestionSheet } from './suggestion-list.tsx'

/**
 * A text input that offers how to go on (the ARIA combobox pattern): one types on, or takes one by the
 * arrow keys and Enter, or by a click. Escape puts the list away, Tab goes on as everywhere.
 */
export function CompletingInput(
  props: Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
    text: string
    suggestions: readonly Suggestion[]
    onText: (text: string) => void
  },
) {
  const { text, suggestions, onText, onFocus, onBlur, ...input } = props
  const id = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const offered = open ? matching(suggestions, text) : []
  const expanded = offered.length > 0
  const chosen = offered[active]
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = ({ text: taken }: Suggestion) => {
    onText(taken)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = (next: number) => {
      event.preventDefault()
      setOpen(true)
      setActive(next)
    }
    const last = (expanded ? offered : matching(suggestions, text)).length - 1
    if (event.key === 'ArrowDown') move(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? last : active - 1)
    else if (event.key === 'Escape' && expanded) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && chosen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      take(chosen)
    }
  }

  return (
    <div className={styles['completing']}>
      <input
        type="text"
        className={inputClass}
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? id : undefined}
        aria-activedescendant={expanded && chosen ? suggestionId(id, active) : undefined}
        value={text}
        onChange={({ target }) => {
          onText(target.value)
          setOpen(target.value !== '')
          setActive(-1)
        }}
        onClick={() => setOpen(text === '')}
        onFocus={onFocus}
        onBlur={(event) => {
          close()
          onBlur?.(event)
        }}
        onKeyDown={onKeyDown}
      />
      {expanded && (
        <div className={`${suggestionSheet} ${styles['list']}`}>
          <SuggestionList id={id} label="Suggestions" offered={offered} active={active} onTake={take} />
        </div>
      )}
    </div>
  )
}
