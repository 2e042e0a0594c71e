import { useEffect, useRef } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Copied } from './copied.ts'
import styles from './copy-as.module.css'

const list = new Intl.ListFormat('en')

/** Says what was copied, and what of it is secret, for as long as it is true of the draft. */
export function CopiedNote({ copied, draft }: { copied: Copied | undefined; draft: RequestDraft }) {
  if (copied?.draft !== draft) return <div role="status" />
  const { secrets = [] } = copied
  return (
    <div role="status" className={styles['copied']}>
      {copied.problem !== undefined && <FieldMessage severity="stop">{copied.problem}</FieldMessage>}
      {copied.done !== undefined && (
        <p>
          <Icon name="check" /> {copied.done}
        </p>
      )}
      {copied.byHand !== undefined && <ByHand {...copied.byHand} />}
      {copied.notes?.map((note) => (
        <FieldMessage key={note} severity="warn">
          {note}
        </FieldMessage>
      ))}
      {secrets.length > 0 && (
        <FieldMessage severity="warn">
          It holds {list.format(secrets)}, readable to everybody who has it.
        </FieldMessage>
      )}
    </div>
  )
}

function ByHand({ what, text }: { what: string; text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.select()
  }, [text])
  return (
    <label className={styles['hand']}>
      This browser does not let the page copy. {what} to copy by hand
      <textarea
        ref={area}
        className={`${inputClass} ${monoClass}`}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        readOnly
        onFocus={({ target }) => target.select()}
      />
    </label>
  )
}
