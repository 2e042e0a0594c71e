import { Link } from 'wouter'
import type { FieldEntry } from '#http/field-entry.ts'
import { DirectionMark } from './direction-mark.tsx'
import styles from './field-link.module.css'

/** A field, with its direction unless told otherwise, leading to its page. */
export function FieldLink(props: { entry: FieldEntry; current?: boolean; mark?: boolean }) {
  const { entry, current = false, mark = true } = props
  return (
    <Link
      href={`/reference/fields/${entry.name}`}
      className={styles['link']}
      aria-current={current ? 'page' : undefined}
    >
      {mark && <DirectionMark sentIn={entry.sentIn} />} <span className={styles['name']}>{entry.name}</span>
    </Link>
  )
}
