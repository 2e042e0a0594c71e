import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

/** The classes of a text input, for controls built elsewhere. */
export const inputClass = styles['input'] ?? ''
export const monoClass = styles['mono'] ?? ''
export const selectClass = `${styles['input']} ${styles['select']}`

/** A message in place about what was typed: `stop` is an error, `warn` something to know. */
export function FieldMessage(props: { id?: string; severity: 'stop' | 'warn'; children: ReactNode }) {
  return (
    <p id={props.id} className={`${styles['message']} ${styles[props.severity] ?? ''}`}>
      <Icon name="warning" />
      <span>{props.children}</span>
    </p>
  )
}

/** A labelled text input; the label is its accessible name, the problem or else the hint its description. */
export function TextField(
  props: Omit<ComponentProps<'input'>, 'onChange'> & {
    label: string
    value: string
    mono?: boolean
    problem?: string | undefined
    hint?: string | undefined
    onChange: (value: string) => void
  },
) {
  const { label, mono = false, problem, hint, onChange, ...rest } = props
  const id = useId()
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={`${styles['input']} ${mono ? styles['mono'] : ''}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : hint && `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <FieldMessage id={`${id}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
      {hint && !problem && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** A labelled native select. */
export function SelectField<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className={selectClass}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.target.value)
          if (chosen) props.onChange(chosen.value)
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
