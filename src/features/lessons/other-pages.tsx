import { Link } from 'wouter'
import { Contents } from './contents.tsx'
import styles from './lesson-page.module.css'

/** What stands at an address below `/lessons` that the curriculum does not have. */
export function UnknownPage({ slug }: { slug: string }) {
  return (
    <div className={styles['page']}>
      <title>No such lesson · Roundtrip</title>
      <div className={styles['contents']}>
        <Contents current={undefined} />
      </div>
      <main className={styles['main']}>
        <header className={styles['head']}>
          <h1>There is no lesson “{slug}”</h1>
        </header>
        <p className={styles['notice']}>
          The address may be mistyped, or the lesson was renamed. <Link href="/lessons">See all lessons</Link>
          .
        </p>
      </main>
    </div>
  )
}
