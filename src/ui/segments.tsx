import type { KeyboardEvent } from 'react'
import styles from './segments.module.css'

/** One of the things to choose from. */
export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly title?: string
}

/**
 * One of a few, all of them in view: buttons of which one is pressed. Tab leads to that one; the
 * arrow keys, Home and End lead to the others.
 */
export function Segments<Value extends string>(props: {
  label: string
  options: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <div role="group" aria-label={props.label} className={styles['segments']} onKeyDown={moveFocus}>
      {props.options.map(({ value, label, title }) => (
        <button
          key={value}
          type="button"
          data-label={label}
          title={title}
          tabIndex={value === props.value ? 0 : -1}
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}
