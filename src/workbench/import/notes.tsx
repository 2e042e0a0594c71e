import type { ImportNote } from '#http/imported.ts'
import styles from './import.module.css'
import { lineOf } from './read-source.ts'

const FEW = 3
const MOST = 200

/** What an import left out or changed, line by line; many stand behind a summary. */
export function Notes({ notes }: { notes: readonly ImportNote[] }) {
  if (notes.length === 0) return null
  const items = (
    <ul className={styles['notes']} aria-label="What was left out or changed">
      {notes.slice(0, MOST).map((note, index) => (
        <li key={index}>{lineOf(note)}</li>
      ))}
      {notes.length > MOST && <li>… and {notes.length - MOST} more.</li>}
    </ul>
  )
  if (notes.length <= FEW) return items
  return (
    <details>
      <summary>{notes.length} things were left out or changed</summary>
      {items}
    </details>
  )
}
