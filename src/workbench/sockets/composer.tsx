import { useId } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { Segments, type Segment } from '#ui/segments.tsx'
import { messageOf, type MessageKind, type SocketDraft } from './socket-draft.ts'
import styles from './sockets.module.css'

const kinds: readonly Segment<MessageKind>[] = [
  { value: 'text', label: 'Text' },
  { value: 'json', label: 'JSON' },
  { value: 'binary', label: 'Binary' },
]

/** Where a message is written: text, JSON or bytes in hexadecimal. */
export function Composer(props: {
  draft: SocketDraft
  open: boolean
  /** Whether Send is the one filled button here. */
  leads: boolean
  onChange: (draft: SocketDraft) => void
  onSend: (data: string | Uint8Array<ArrayBuffer>) => void
}) {
  const { draft, open, onChange } = props
  const id = useId()
  const message = messageOf(draft)
  const send = () => {
    if (open && message.problem === undefined) props.onSend(message.data)
  }
  return (
    <form
      className={styles['composer']}
      aria-label="Message"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      }}
    >
      <div className={styles['strip']}>
        <label htmlFor={`${id}-text`}>Message</label>
        <Segments
          label="Kind of message"
          options={kinds}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
      </div>
      <textarea
        id={`${id}-text`}
        className={`${inputClass} ${monoClass}`}
        rows={3}
        spellCheck={draft.kind === 'text'}
        value={draft[draft.kind]}
        aria-invalid={message.problem !== undefined}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => onChange({ ...draft, [draft.kind]: target.value })}
      />
      <div className={styles['sendRow']}>
        <div id={`${id}-about`}>
          {message.problem !== undefined ? (
            <FieldMessage severity="stop">{message.problem}</FieldMessage>
          ) : (
            <p>
              {open ? (
                <>
                  <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> sends.
                </>
              ) : (
                'Connect first: a message needs an open connection.'
              )}
            </p>
          )}
        </div>
        <Button
          type="submit"
          look={open && props.leads ? 'primary' : 'second'}
          aria-disabled={!open || message.problem !== undefined}
        >
          Send
        </Button>
      </div>
    </form>
  )
}
