import { useId, useState } from 'react'
import { useComments } from '#features/teach/collect/use-comments.ts'
import type { StoredResponse } from '#storage/record-schema.ts'
import { FieldMessage, inputClass } from '#ui/field.tsx'
import styles from './cell-dialog.module.css'

/** What the instructor says to the student with the feedback; stored as it is typed. */
export function CommentField({ response }: { response: StoredResponse }) {
  const id = useId()
  const [failure, setFailure] = useState('')
  const comments = useComments(response.of, setFailure)
  return (
    <div>
      <label htmlFor={id} className={styles['label']}>
        Comment for the student
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={20_000}
        className={inputClass}
        aria-describedby={`${id}-hint`}
        value={comments.typed(response.id) ?? response.comment}
        onChange={(event) => {
          setFailure('')
          comments.type(response.id, event.target.value)
        }}
      />
      <p id={`${id}-hint`} className={styles['feedback']}>
        Comes with the feedback that you release; nobody else can read it.
      </p>
      {failure !== '' && <FieldMessage severity="stop">{failure}</FieldMessage>}
    </div>
  )
}
