import { useId } from 'react'
import type { DraftProblem } from '#http/draft-problems.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage, inputClass, monoClass, SelectField } from '#ui/field.tsx'
import styles from './request-tabs.module.css'
import { RowsEditor } from './rows-editor.tsx'

type Body = RequestDraft['body']

const kinds = [
  { value: 'none', label: 'None' },
  { value: 'json', label: 'JSON' },
  { value: 'form', label: 'Form' },
  { value: 'text', label: 'Text' },
] as const

/** The content of a request. What stands under another kind is kept while one looks around. */
export function BodyEditor(props: {
  body: Body
  problems: readonly DraftProblem[]
  onChange: (body: Body) => void
}) {
  const { body, problems, onChange } = props
  const id = useId()
  return (
    <>
      <div className={styles['choice']}>
        <SelectField
          label="Type"
          value={body.kind}
          options={kinds}
          onChange={(kind) => onChange({ ...body, kind })}
        />
      </div>
      {body.kind === 'none' && <p className={styles['explain']}>The request carries no content.</p>}
      {(body.kind === 'json' || body.kind === 'text') && (
        <textarea
          className={`${inputClass} ${monoClass} ${styles['body']}`}
          aria-label={body.kind === 'json' ? 'JSON content' : 'Text content'}
          aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
          spellCheck={false}
          value={body.kind === 'json' ? body.json : body.text}
          onChange={({ target }) =>
            onChange(body.kind === 'json' ? { ...body, json: target.value } : { ...body, text: target.value })
          }
        />
      )}
      {body.kind === 'form' && (
        <RowsEditor
          noun="form field"
          rows={body.form}
          canDisable
          onChange={(form) => onChange({ ...body, form })}
        />
      )}
      <div id={`${id}-problems`}>
        {problems.map(({ message, severity }) => (
          <FieldMessage key={message} severity={severity}>
            {message}
          </FieldMessage>
        ))}
      </div>
    </>
  )
}
