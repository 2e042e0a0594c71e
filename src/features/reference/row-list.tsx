import type { ReactNode } from 'react'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './row-list.module.css'

/** Things at the left, a sentence on each at the right, with a line between. */
export function RowList(props: {
  rows: readonly { readonly key: string | number; readonly label: ReactNode; readonly text: string }[]
}) {
  return (
    <ul className={styles['rows']}>
      {props.rows.map(({ key, label, text }) => (
        <li key={key} className={styles['row']}>
          <div>{label}</div>
          <p>
            <InlineText text={text} />
          </p>
        </li>
      ))}
    </ul>
  )
}
