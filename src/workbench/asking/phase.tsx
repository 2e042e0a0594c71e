import type { ReactNode } from 'react'
import styles from './asking.module.css'

/** How a connection stands: a dot that is full, dotted or empty, and the words. */
export function Phase({ is, children }: { is: 'on' | 'changing' | 'off'; children: ReactNode }) {
  return (
    <p className={styles['phase']} data-is={is}>
      {children}
    </p>
  )
}
