import { useState } from 'react'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import styles from './collect.module.css'
import { RecipientRow, type Recipient } from './recipient-row.tsx'
import type { useComments } from './use-comments.ts'

/** Who gets feedback: everyone with a response that counts, unless told otherwise. With a comment for each. */
export function Recipients(props: {
  given: GivenHandOut
  graded: readonly Recipient[]
  without: ReadonlySet<string>
  onWithout: (without: ReadonlySet<string>) => void
  onPreview: (id: string) => void
  comments: ReturnType<typeof useComments>
}) {
  const { given, graded, without, comments, onWithout } = props
  const [open, setOpen] = useState(false)
  const toggle = (id: string) => {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    onWithout(next)
  }
  const chosen = graded.filter(({ stored }) => !without.has(stored.id)).length
  const get =
    chosen === graded.length
      ? graded.length === 1
        ? 'The one response gets it'
        : `All ${graded.length} responses get it`
      : `${chosen} of ${graded.length} responses get it`
  return (
    <details className={styles['recipients']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{get}. Choose, comment, preview</summary>
      {open && (
        <>
          <div className={styles['buttons']}>
            <Button look="quiet" onClick={() => onWithout(new Set())}>
              Choose all
            </Button>
            <Button look="quiet" onClick={() => onWithout(new Set(graded.map(({ stored }) => stored.id)))}>
              Choose none
            </Button>
          </div>
          <ul className={styles['list']}>
            {graded.map((recipient) => {
              const { id, comment } = recipient.stored
              return (
                <RecipientRow
                  key={id}
                  given={given}
                  recipient={recipient}
                  chosen={!without.has(id)}
                  comment={comments.typed(id) ?? comment}
                  onToggle={() => toggle(id)}
                  onComment={(text) => comments.type(id, text)}
                  onPreview={() => props.onPreview(id)}
                />
              )
            })}
          </ul>
        </>
      )}
    </details>
  )
}
