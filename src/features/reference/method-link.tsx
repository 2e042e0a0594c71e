import { Link } from 'wouter'
import { MethodName } from '#workbench/method-name.tsx'
import styles from './row-list.module.css'

/** A method with its mark, leading to its page. */
export function MethodLink({ name }: { name: string }) {
  return (
    <Link href={`/reference/methods/${name}`} className={styles['link']}>
      <MethodName method={name} />
    </Link>
  )
}
