import { useState } from 'react'
import { methods } from '#http/method.ts'
import { Icon } from '#ui/icon.tsx'
import { MethodMark } from './method-mark.tsx'
import styles from './request-bar.module.css'

const OTHER = 'other'

/** The method of a request: one of the known ones, or any other that is typed. */
export function MethodSelect(props: {
  method: string
  problemId: string | undefined
  onChange: (method: string) => void
}) {
  const known = methods.some(({ name }) => name === props.method)
  const [typing, setTyping] = useState(false)
  const invalid = props.problemId !== undefined

  if (typing || !known) {
    return (
      <div className={styles['method']}>
        <span className={styles['mark']}>
          <MethodMark method={props.method} />
        </span>
        <input
          className={`${styles['custom']} ${invalid ? styles['invalid'] : ''}`}
          aria-label="Method"
          aria-invalid={invalid}
          aria-describedby={props.problemId}
          value={props.method}
          autoFocus={typing}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <button
          type="button"
          className={styles['list']}
          aria-label="Choose a method from the list"
          onClick={() => {
            setTyping(false)
            props.onChange('GET')
          }}
        >
          <Icon name="down" />
        </button>
      </div>
    )
  }
  return (
    <div className={styles['method']}>
      <span className={styles['mark']}>
        <MethodMark method={props.method} />
      </span>
      <select
        className={`${styles['select']} ${invalid ? styles['invalid'] : ''}`}
        aria-label="Method"
        aria-describedby={props.problemId}
        value={props.method}
        onChange={({ target }) => {
          if (target.value === OTHER) setTyping(true)
          else props.onChange(target.value)
        }}
      >
        {methods.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value={OTHER}>Another…</option>
      </select>
      <span className={styles['chevron']}>
        <Icon name="down" />
      </span>
    </div>
  )
}
