import { useId, type ComponentProps, type ReactNode } from 'react'
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
  readonly action?: ReactNode
}

/** One text input of a row, as a table would draw it. */
export interface RowCell {
  readonly part: 'name' | 'value'
  readonly row: Row
  readonly text: string
  readonly onText: (text: string) => void
  /** Everything else an input needs: its name, its class, its message. */
  readonly input: ComponentProps<'input'>
}

/**
 * A table of names and values with an empty row at its end, into which one types to
 * add. With `canDisable`, a row can be kept without being sent.
 */
export function RowsEditor<Known extends Row>(props: {
  /** What one row is, such as `header`. */
  noun: string
  rows: readonly Known[]
  canDisable?: boolean
  messages?: readonly RowMessage[]
  /** What a switched-on row is for, in a word: it is sent, unless told otherwise. */
  verb?: string
  /** More that can be done with a row, before it can be removed. */
  actions?: (row: Known, which: string, onRow: (row: Known) => void) => ReactNode
  /** Draws a text input; a plain one unless told otherwise. */
  cell?: (cell: RowCell) => ReactNode
  onChange: (rows: readonly (Known | Row)[]) => void
}) {
  const { noun, rows, canDisable = false, messages = [], cell = plainCell, verb = 'Send', onChange } = props
  const id = useId()
  const shown: readonly (Known | Row)[] = [...rows, { name: '', value: '', enabled: true }]
  const put = (index: number, row: Known | Row) =>
    onChange(shown.with(index, row).slice(0, Math.max(rows.length, index + 1)))

  return (
    <ul className={styles['rows']} data-actions={props.actions && ''}>
      {shown.map((row, index) => {
        const said = messages.find((message) => message.row === index)
        const marked = said ? (said.severity === 'warn' ? styles['warned'] : '') : ''
        const which = `${noun} ${index + 1}`
        const isNew = index === rows.length
        const input = (label: string) => ({
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
          className: `${inputClass} ${monoClass} ${marked}`,
          'aria-label': `${label} of ${which}`,
          'aria-invalid': said?.severity === 'stop',
          'aria-describedby': said && `${id}-${index}`,
          placeholder: label,
        })
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
                  aria-label={`${verb} ${which}`}
                  checked={row.enabled}
                  onChange={(event) => put(index, { ...row, enabled: event.target.checked })}
                />
              ))}
            <div>
              {cell({
                part: 'name',
                row,
                text: row.name,
                onText: (name) => put(index, { ...row, name }),
                input: input('Name'),
              })}
            </div>
            <div data-part="value">
              {cell({
                part: 'value',
                row,
                text: row.value,
                onText: (value) => put(index, { ...row, value }),
                input: input('Value'),
              })}
            </div>
            {isNew ? (
              <span />
            ) : (
              <div className={styles['actions']}>
                {props.actions?.(rows[index] as Known, which, (changed) => put(index, changed))}
                <Button
                  look="icon"
                  aria-label={`Remove ${which}`}
                  onClick={() => onChange(rows.toSpliced(index, 1))}
                >
                  <Icon name="close" />
                </Button>
              </div>
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
    </ul>
  )
}

function plainCell({ text, onText, input }: RowCell) {
  return <input type="text" {...input} value={text} onChange={(event) => onText(event.target.value)} />
}
