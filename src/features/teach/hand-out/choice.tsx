import { useId } from 'react'
import styles from './choice.module.css'

/** One of a few, each with what it means. */
export function Choice<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { value: Value; label: string; about?: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map(({ value, label, about }) => (
        <label key={value} className={styles['option']} data-chosen={value === props.value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            aria-describedby={about ? `${name}-${value}` : undefined}
            aria-label={label}
            onChange={() => props.onChange(value)}
          />
          <span>
            <b>{label}</b>
            {about && <span id={`${name}-${value}`}>{about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
