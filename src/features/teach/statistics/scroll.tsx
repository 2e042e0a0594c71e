import type { ReactNode } from 'react'
import styles from './statistics-page.module.css'

/** What may be wider than the page, and scrolls sideways within itself, with the keys too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
