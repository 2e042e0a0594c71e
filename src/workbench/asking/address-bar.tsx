import { useId, type ReactNode } from 'react'
import { FieldMessage } from '#ui/field.tsx'
import styles from './asking.module.css'

/** An address with its button, and what is wrong with it below. Sits in a form. */
export function AddressBar(props: {
  url: string
  problem: string | undefined
  /** While it is in use, it can be read and copied only. */
  inUse: boolean
  onChange: (url: string) => void
  /** The button. */
  children: ReactNode
}) {
  const { problem } = props
  const id = useId()
  return (
    <div>
      <div className={styles['bar']}>
        <input
          aria-label="URL"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          readOnly={props.inUse}
          value={props.url}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && id}
          onChange={({ target }) => props.onChange(target.value)}
        />
        {props.children}
      </div>
      {problem && (
        <FieldMessage id={id} severity="stop">
          {problem}
        </FieldMessage>
      )}
    </div>
  )
}
