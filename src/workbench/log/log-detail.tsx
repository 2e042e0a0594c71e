import { useState, type ReactNode } from 'react'
import { byteSize } from '#http/describe.ts'
import { Icon } from '#ui/icon.tsx'
import { hexDump } from '#workbench/inspector/content-text.ts'
import type { LogEntry } from './log.ts'
import { logTime, senderWord } from './log-text.ts'
import styles from './log.module.css'

/** An entry in full: JSON laid out, bytes as a hex dump, text as it is. */
export function LogDetail(props: {
  entry: LogEntry
  onClose: () => void
  /** What else can be done with it. */
  children?: ReactNode
}) {
  const { by, kind, data, size, cut, eventId, at } = props.entry
  const [copied, setCopied] = useState('Copy')
  const text = shown(data)
  return (
    <section className={styles['detail']} aria-label="Chosen entry">
      <div>
        <p>
          <b>{senderWord[by]}</b> after {logTime(at)}: {kind}
          {eventId !== undefined && `, id ${eventId}`}
          {size !== undefined && `, ${byteSize(size)}`}
          {cut && ', of which the first megabyte is kept'}
        </p>
        {props.children}
        <button
          type="button"
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setCopied('Copied'),
              () => setCopied('Copying is not allowed here'),
            )
          }
        >
          <Icon name="copy" /> {copied}
        </button>
        <button type="button" aria-label="Close the entry" onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      <pre tabIndex={0} aria-label="Content of the entry">
        {text}
      </pre>
    </section>
  )
}

function shown(data: string | Uint8Array): string {
  if (typeof data !== 'string') return hexDump(data)
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' ? JSON.stringify(value, null, 2) : data
  } catch {
    return data
  }
}
