import { Link } from 'wouter'
import type { UnregisteredCode } from '#content/reference-entry.ts'
import { StatusCode } from '#workbench/status-code.tsx'
import styles from './row-list.module.css'

/** Rows on codes that nobody registered, each leading to its page. */
export function unregisteredRows(codes: readonly UnregisteredCode[]) {
  return codes.map(({ code, name, by, says }) => ({
    key: code,
    label: (
      <Link href={`/reference/status/${code}`} className={styles['link']}>
        <StatusCode code={code} /> {name}
      </Link>
    ),
    text: `**${by}**: ${says}`,
  }))
}
