import { useId, type ReactNode } from 'react'
import styles from './fields.module.css'

/** A labelled checkbox, with what it means in a line below. */
export function Tick(props: {
  at: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className={styles['tick']}>
      <label>
        <input
          type="checkbox"
          data-at={props.at}
          checked={props.checked}
          aria-describedby={props.hint && id}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {props.children}
      </label>
      {props.hint && (
        <p id={id} className={styles['hint']}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
