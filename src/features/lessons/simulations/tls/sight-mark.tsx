import type { Change, Sight } from './observers.ts'
import styles from './tls.module.css'

/** How much is seen: a full, half or empty ring, or a dash; a pencil where it can be changed unnoticed. */
export function SightMark({ sight, change }: { sight: Sight; change: Change }) {
  return (
    <svg className={styles['mark']} width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
      {sight === 'absent' ? (
        <path d="M4 8h8" />
      ) : (
        <>
          <circle cx="8" cy="8" r="5.5" />
          {sight === 'all' && <circle className={styles['fill']} cx="8" cy="8" r="5.5" />}
          {sight === 'part' && <path className={styles['fill']} d="M8 2.5a5.500 5.500 0 0 1 0 11Z" />}
        </>
      )}
      {change === 'unnoticed' && <path d="M20 13l1-3.500 7-7 2.500 2.500-7 7Z" />}
    </svg>
  )
}
