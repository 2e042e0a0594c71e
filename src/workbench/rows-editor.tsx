import { useId } from 'react'
import type { Row } from '#http/request-draft.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './rows-editor.module.css'

/** Something to say about one row. */
export interface RowMessage {
  readonly row: number
  readonly severity: 'stop' | 'warn'
  readonly message: string
  readonly action?: React.ReactNode
}

/**
 * A table of names and values with an empty row at its end, into which one types to
 * add. With `canDisable`, a row can be kept without being sent.
 */
export function RowsEditor(props: {
  /** What one row is, such as `header`. */
  noun: string
  rows: readonly Row[]
  canDisable?: boolean
  suggestions?: readonly string[]
  messages?: readonly RowMessage[]
  onChange: (rows: readonly Row[]) => void
}) {
  const { noun, rows, canDisable = false, messages = [], onChange } = props
  const id = useId()
  const shown = [...rows, { name: '', value: '', enabled: true }]
  const put = (index: number, row: Row) =>
    onChange(shown.with(index, row).slice(0, Math.max(rows.length, index + 1)))

  return (
    <ul className={styles['rows']}>
      {shown.map((row, index) => {
        const said = messages.find((message) => message.row === index)
        const marked = said ? (said.severity === 'warn' ? styles['warned'] : '') : ''
        const which = `${noun} ${index + 1}`
        const describedBy = said && `${id}-${index}`
        const isNew = index === rows.length
        const input = {
          type: 'text',
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
          className: `${inputClass} ${monoClass} ${marked}`,
          'aria-invalid': said?.severity === 'stop',
          'aria-describedby': describedBy,
        } as const
        return (
          <li
            key={index}
            className={`${styles['row']} ${canDisable ? styles['toggled'] : ''} ${row.enabled ? '' : styles['off']}`}
          >
            {canDisable &&
              (isNew ? (
                <span />
              ) : (
                <input
                  type="checkbox"
                  className={styles['check']}
                  aria-label={`Send ${which}`}
                  checked={row.enabled}
                  onChange={(event) => put(index, { ...row, enabled: event.target.checked })}
                />
              ))}
            <input
              {...input}
              aria-label={`Name of ${which}`}
              placeholder="Name"
              list={props.suggestions && `${id}-names`}
              value={row.name}
              onChange={(event) => put(index, { ...row, name: event.target.value })}
            />
            <input
              {...input}
              data-part="value"
              aria-label={`Value of ${which}`}
              placeholder="Value"
              value={row.value}
              onChange={(event) => put(index, { ...row, value: event.target.value })}
            />
            {isNew ? (
              <span />
            ) : (
              <Button
                look="icon"
                aria-label={`Remove ${which}`}
                onClick={() => onChange(rows.toSpliced(index, 1))}
              >
                <Icon name="close" />
              </Button>
            )}
            {said && (
              <div className={styles['note']}>
                <FieldMessage id={`${id}-${index}`} severity={said.severity}>
                  {said.message} {said.action}
                </FieldMessage>
              </div>
            )}
          </li>
        )
      })}
      {props.suggestions && (
        <datalist id={`${id}-names`}>
          {props.suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </ul>
  )
}
