import { useId, useState } from 'react'
import { paramRows, withParamRows } from '#http/param-rows.ts'
import { pathValueProblem, pathVariableRows, withPathFilled, withPathVariable } from '#http/path-variables.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { RowsEditor } from '#workbench/rows-editor.tsx'
import styles from './fields.module.css'

const urlParts = lazyPart(async () => (await import('#workbench/url-parts-table.tsx')).UrlParts)

/** The variables of the URL’s path, and its query; disabled parameters are kept here. */
export function ParamsEditor(props: { draft: RequestDraft; onChange: (draft: RequestDraft) => void }) {
  const { draft, onChange } = props
  const id = useId()
  const [explained, setExplained] = useState(false)
  const variables = pathVariableRows(draft.url, draft.pathVariables)
  return (
    <>
      {variables.length > 0 && (
        <fieldset className={styles['variables']}>
          <legend>In the path</legend>
          {variables.map((row) => {
            const problem = pathValueProblem(row)
            return (
              <div key={row.name}>
                <label htmlFor={`${id}-${row.name}-value`}>{row.name}</label>
                <input
                  id={`${id}-${row.name}-value`}
                  type="text"
                  className={`${inputClass} ${monoClass}`}
                  aria-label={`Path variable ${row.name}`}
                  aria-describedby={problem && `${id}-${row.name}`}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  placeholder="Value"
                  value={row.value}
                  onChange={({ target: { value } }) =>
                    onChange({
                      ...draft,
                      pathVariables: withPathVariable(draft.pathVariables, { ...row, value, enabled: true }),
                    })
                  }
                />
                {problem && (
                  <FieldMessage id={`${id}-${row.name}`} severity="warn">
                    {problem}
                  </FieldMessage>
                )}
              </div>
            )
          })}
          <p className={styles['goes']}>
            Goes to <code>{withPathFilled(draft.url.trim(), draft.pathVariables)}</code>
          </p>
        </fieldset>
      )}
      <RowsEditor
        noun="parameter"
        rows={paramRows(draft)}
        canDisable
        onChange={(rows) => onChange(withParamRows(draft, rows))}
      />
      <details className={styles['taken']} onToggle={({ currentTarget }) => setExplained(currentTarget.open)}>
        <summary>What each part of this URL is for</summary>
        {explained && (
          <urlParts.Part url={withPathFilled(draft.url, draft.pathVariables)} method={draft.method} />
        )}
      </details>
    </>
  )
}
