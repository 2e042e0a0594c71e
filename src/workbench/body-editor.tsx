import { useDeferredValue, useId, useMemo } from 'react'
import { bodyProblems } from '#http/body-problems.ts'
import type { DraftProblem } from '#http/draft-problems.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage, inputClass, monoClass, SelectField } from '#ui/field.tsx'
import { FileBody } from './body/file-body.tsx'
import { JsonEditor } from './body/json-editor.tsx'
import { PartsEditor } from './body/parts-editor.tsx'
import styles from './request-tabs.module.css'
import { RowsEditor } from './rows-editor.tsx'

type Body = RequestDraft['body']

const kinds = [
  { value: 'none', label: 'None' },
  { value: 'json', label: 'JSON' },
  { value: 'form', label: 'Form' },
  { value: 'multipart', label: 'Form with files' },
  { value: 'text', label: 'Text' },
  { value: 'file', label: 'File' },
] as const

/** What each kind is on the wire. */
const meanings: Partial<Record<Body['kind'], string>> = {
  none: 'The request carries no content.',
  form: 'Names and values in one line, as in a query: application/x-www-form-urlencoded.',
  multipart:
    'multipart/form-data: each part has fields of its own, and a boundary that occurs in none of them keeps them apart. It is chosen for you and named in Content-Type.',
  file: 'The bytes of a file, as they are.',
}

/** The content of a request. What stands under another kind is kept while one looks around. */
export function BodyEditor(props: {
  draft: RequestDraft
  problems: readonly DraftProblem[]
  onChange: (body: Body) => void
}) {
  const { onChange } = props
  const { body } = props.draft
  const id = useId()
  const settled = useDeferredValue(props.draft)
  const own = useMemo(() => bodyProblems(settled), [settled])
  const problems = [...props.problems, ...own.map((message) => ({ message, severity: 'warn' as const }))]
  const describedBy = problems.length > 0 ? `${id}-problems` : undefined
  const { file: _, ...withoutFile } = body
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
      {meanings[body.kind] && <p className={styles['explain']}>{meanings[body.kind]}</p>}
      {body.kind === 'json' && (
        <JsonEditor
          label="JSON content"
          value={body.json}
          describedBy={describedBy}
          onChange={(json) => onChange({ ...body, json })}
        />
      )}
      {body.kind === 'text' && (
        <textarea
          className={`${inputClass} ${monoClass} ${styles['body']}`}
          aria-label="Text content"
          aria-describedby={describedBy}
          spellCheck={false}
          value={body.text}
          onChange={({ target }) => onChange({ ...body, text: target.value })}
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
      {body.kind === 'multipart' && (
        <PartsEditor parts={body.parts ?? []} onChange={(parts) => onChange({ ...body, parts })} />
      )}
      {body.kind === 'file' && (
        <FileBody file={body.file} onChange={(file) => onChange(file ? { ...body, file } : withoutFile)} />
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
