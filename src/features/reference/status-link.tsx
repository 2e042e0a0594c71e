import { Link } from 'wouter'
import { StatusCode } from '#workbench/status-code.tsx'
import styles from './row-list.module.css'

/** A code with its phrase, leading to its page. */
export function StatusLink({ code }: { code: number }) {
  return (
    <Link href={`/reference/status/${code}`} className={styles['link']}>
      <StatusCode code={code} phrase />
    </Link>
  )
}
