import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './page.module.css'

/** What stands at the address of an area that is not built yet: what it will be, and the ways on. */
export function Planned({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles['page']}>
      <title>{`${title} · Roundtrip`}</title>
      <h1>{title} is not open yet</h1>
      <p>{children}</p>
      <p>
        Open today: the <Link href="/lessons">lessons</Link> with their missions and quizzes, and the{' '}
        <Link href="/sandbox">sandbox</Link>.
      </p>
    </main>
  )
}
