import { gradeAttempt } from '#grading/class/grades.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { inputClass } from '#ui/field.tsx'
import styles from './collect.module.css'

/** A response with whose it is. */
export interface Recipient {
  readonly stored: StoredResponse
  readonly name: string
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** One who gets feedback, with their points and what the instructor says to them. */
export function RecipientRow(props: {
  given: GivenHandOut
  recipient: Recipient
  chosen: boolean
  comment: string
  onToggle: () => void
  onComment: (text: string) => void
  onPreview: () => void
}) {
  const { given, recipient } = props
  const { stored, name } = recipient
  const grade = gradeAttempt(given.questions, given.regrades, stored.response, stored.overrides)
  return (
    <li>
      <label>
        <input type="checkbox" checked={props.chosen} onChange={props.onToggle} />
        <span>
          {name}
          {stored.response.number > 1 && <small>Attempt {stored.response.number}</small>}
        </span>
      </label>
      <span className={styles['points']}>
        {number.format(grade.points)} of {number.format(grade.of)}
      </span>
      <textarea
        className={`${inputClass} ${styles['comment']}`}
        rows={1}
        aria-label={`Comment for ${name}`}
        placeholder="Comment"
        maxLength={20_000}
        value={props.comment}
        onChange={({ target }) => props.onComment(target.value)}
      />
      <Button look="quiet" aria-label={`Preview for ${name}`} onClick={props.onPreview}>
        Preview
      </Button>
    </li>
  )
}
