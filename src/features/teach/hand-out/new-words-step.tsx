import { useId } from 'react'
import { inputClass, TextField } from '#ui/field.tsx'
import type { Step } from './new-form.tsx'
import styles from './new-form.module.css'

/** What stands above the questions. */
export function WordsStep(props: Step & { title: string; problem: string | undefined }) {
  const { plan, set, title, problem } = props
  const id = useId()
  return (
    <li>
      <h2>What students read first</h2>
      <div className={styles['row']}>
        <TextField
          label="Title"
          value={title}
          maxLength={200}
          problem={problem}
          onChange={(next) => set({ title: next })}
        />
      </div>
      <div>
        <label className={styles['label']} htmlFor={id}>
          Instructions (optional)
        </label>
        <textarea
          id={id}
          className={inputClass}
          rows={4}
          maxLength={20_000}
          value={plan.instructions}
          placeholder="Open book. Work alone. Send me the response file by mail before Friday noon."
          onChange={(event) => set({ instructions: event.target.value })}
        />
      </div>
    </li>
  )
}
