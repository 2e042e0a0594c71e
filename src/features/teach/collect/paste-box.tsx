import { useId, useState } from 'react'
import * as v from 'valibot'
import { LARGEST_TEXT } from '#grading/class/text-block.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './collect.module.css'

const text = v.string()

/** A box for responses that came as text. What is in it is there again after a reload, until it is taken in. */
export function PasteBox({ id, onTake }: { id: string; onTake: (text: string) => void }) {
  const field = useId()
  const { value, change, loaded } = useKept(`take-in-pasted/${id}`, text, '')
  const [problem, setProblem] = useState<string>()
  const take = () => {
    if (value.trim() === '')
      return setProblem('Paste a response first: it begins with -----BEGIN ROUNDTRIP RESPONSE-----.')
    if (value.length > LARGEST_TEXT)
      return setProblem('This is more than 16 MB of text, which no responses are.')
    onTake(value)
    change('')
  }
  return (
    <details className={styles['paste']} key={String(loaded)} open={value !== ''}>
      <summary>Paste responses from a mail or a chat</summary>
      <label htmlFor={field}>Text with one or more responses in it</label>
      <textarea
        id={field}
        className={`${inputClass} ${monoClass}`}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        value={value}
        aria-describedby={problem === undefined ? undefined : `${field}-problem`}
        aria-invalid={problem !== undefined}
        placeholder="-----BEGIN ROUNDTRIP RESPONSE-----"
        onChange={({ target }) => {
          setProblem(undefined)
          change(target.value)
        }}
      />
      {problem !== undefined && (
        <FieldMessage id={`${field}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
      <Button onClick={take}>Take in this text</Button>
    </details>
  )
}
