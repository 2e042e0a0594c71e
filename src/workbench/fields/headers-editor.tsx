import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { DraftProblem } from '#http/draft-problems.ts'
import { fieldEntries, fieldEntry } from '#http/field-registry.ts'
import type { Row } from '#http/request-draft.ts'
import { SendAsScript } from '#workbench/request-bar.tsx'
import { RowsEditor } from '#workbench/rows-editor.tsx'
import { CompletingInput } from './completing-input.tsx'
import { valuesOf } from './field-values.ts'
import styles from './fields.module.css'
import type { Suggestion } from './matching.ts'

const names: readonly Suggestion[] = fieldEntries
  .filter(({ sentIn }) => sentIn !== 'response')
  .map(({ name, meaning }) => ({ text: name, hint: meaning }))

/** The header fields of a request, with completion and what the one at hand is for. */
export function HeadersEditor(props: {
  headers: readonly Row[]
  problems: readonly DraftProblem[]
  onChange: (headers: readonly Row[]) => void
  onScript: () => void
}) {
  const id = useId()
  const [atHand, setAtHand] = useState<string>()
  return (
    <div className={styles['headers']}>
      <RowsEditor
        noun="header"
        rows={props.headers}
        canDisable
        messages={props.problems.flatMap(({ where, row, severity, message, scriptCan }) =>
          where === 'headers' && row !== undefined
            ? [{ row, severity, message, action: scriptCan && <SendAsScript onClick={props.onScript} /> }]
            : [],
        )}
        onChange={props.onChange}
        cell={({ part, row, text, onText, input }) => (
          <CompletingInput
            {...input}
            aria-describedby={[input['aria-describedby'], `${id}-about`].filter(Boolean).join(' ')}
            text={text}
            suggestions={part === 'name' ? names : valuesOf(row.name)}
            onText={(next) => {
              onText(next)
              if (part === 'name') setAtHand(next)
            }}
            onFocus={() => setAtHand(row.name)}
          />
        )}
      />
      <p id={`${id}-about`} className={styles['about']}>
        <About name={atHand?.trim() ?? ''} />
      </p>
    </div>
  )
}

function About({ name }: { name: string }) {
  const entry = name === '' ? undefined : fieldEntry(name)
  if (!entry) return name === '' ? null : `${name} is in no standard this lab knows: a field of one’s own.`
  return (
    <>
      <b>{entry.name}</b>: {entry.meaning} <i>Written as:</i> {entry.syntax}{' '}
      <Link href={`/reference/fields/${entry.name}`}>More on {entry.name}</Link>
    </>
  )
}
