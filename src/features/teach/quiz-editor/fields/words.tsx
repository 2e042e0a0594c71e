import { useId } from 'react'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { useEditing } from './editing.ts'
import styles from './fields.module.css'

/** A labelled text of a question; it grows with its lines, and says what is wrong with it once it was left. */
export function Words(props: {
  /** Path in the question. */
  at: string
  label: string
  /** What tells it from others of the same label, for those who don't see where it stands: “requirement 2”. */
  of?: string
  value: string | undefined
  onChange: (value: string) => void
  /** How many lines it has at least; 1, the default, takes no line ends. */
  lines?: number
  mono?: boolean
  hint?: string
  placeholder?: string
  /** Shows the label to screen readers only. */
  bare?: boolean
  inputMode?: 'decimal'
}) {
  const { at, label, lines = 1, mono = false, bare = false } = props
  const { problemAt, left } = useEditing()
  const id = useId()
  const problem = problemAt(at)
  const described = problem ? `${id}-problem` : props.hint && `${id}-hint`
  const shared = {
    id,
    'data-at': at,
    className: `${inputClass} ${mono ? monoClass : ''} ${styles['words']}`,
    value: props.value ?? '',
    placeholder: props.placeholder,
    spellCheck: !mono,
    autoComplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': described,
    onBlur: () => left(at),
  }
  return (
    <div className={styles['field']}>
      <label className={bare ? 'visually-hidden' : styles['label']} htmlFor={id}>
        {label}
        {props.of !== undefined && <span className="visually-hidden"> of {props.of}</span>}
      </label>
      {lines > 1 ? (
        <textarea
          {...shared}
          rows={lines}
          // Grows with its lines, from three on; two are for what may stay short.
          style={lines > 2 ? { minHeight: `calc(${lines * 1.5}em + 18px)` } : undefined}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={props.inputMode}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {problem && (
        <FieldMessage id={`${id}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
      {props.hint && !problem && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
