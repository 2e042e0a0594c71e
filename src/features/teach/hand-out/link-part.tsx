import { useEffect, useId, useRef } from 'react'
import type { Doing } from '#features/teach/class/use-done.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { copied } from './copied.ts'
import styles from './hand-out-view.module.css'
import type { LinkFor } from './use-link.ts'

/** From how many characters on mail programs may break a link, and from how many on chats and browsers refuse it. */
const LONG = 2_000
const TOO_LONG = 64_000

/** The link that holds the whole quiz. */
export function LinkPart(props: {
  handOut: HandOut
  link: LinkFor
  problem: string | undefined
  doing: Doing
  /** Takes the focus when it comes into view. */
  focused: boolean
}) {
  const { handOut, doing, problem, focused } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  const id = useId()
  const link = props.link?.() ?? ''
  return (
    <section className={styles['part']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        Link
      </h2>
      <p>
        The whole quiz is in the link, behind the #. Browsers never send that part to a server, so none has a
        log of it.
        {handOut.mode === 'practice' &&
          ' The answers are in it too: whoever looks can find them. That is what practice means.'}
      </p>
      {problem ? (
        <FieldMessage severity="stop">{problem}</FieldMessage>
      ) : (
        <div className={styles['link']}>
          <input
            id={id}
            className={`${inputClass} ${monoClass}`}
            aria-label="Link to the quiz"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <Button look="primary" disabled={link === ''} onClick={() => void copied(doing, link, 'The link')}>
            <Icon name="copy" /> Copy link
          </Button>
        </div>
      )}
      <p className={styles['note']}>
        {link === '' ? ' ' : `${link.length.toLocaleString('en')} characters.`}
      </p>
      {link.length > TOO_LONG ? (
        <FieldMessage severity="warn">
          That is more than most chats and browsers pass on. Hand out the file instead.
        </FieldMessage>
      ) : link.length > LONG ? (
        <FieldMessage severity="warn">
          Some mail programs break links of more than {LONG.toLocaleString('en')} characters. A course page
          takes it; for mail, send the file.
        </FieldMessage>
      ) : null}
    </section>
  )
}
