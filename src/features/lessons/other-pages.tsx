import { Link } from 'wouter'
import type { ListedLesson } from '#content/lesson.ts'
import { previousAndNext, trackOf } from '#content/lessons.ts'
import { Contents } from './contents.tsx'
import styles from './lesson-page.module.css'

/** What stands at the address of a lesson that is planned and not written. */
export function PlannedPage({ lesson }: { lesson: ListedLesson }) {
  const { previous, next } = previousAndNext(lesson.slug)
  const near = next ?? previous
  return (
    <div className={styles['page']}>
      <title>{`${lesson.title} · Roundtrip`}</title>
      <div className={styles['contents']}>
        <Contents current={lesson.slug} />
      </div>
      <main className={styles['main']}>
        <header className={styles['head']}>
          <h1>{lesson.title}</h1>
          <p className={styles['facts']}>{trackOf(lesson.slug)?.title}</p>
        </header>
        <div className={styles['notice']}>
          <p>This lesson is planned, and not written yet.</p>
          <p>
            {near && (
              <>
                The nearest one that is: <Link href={`/lessons/${near.slug}`}>{near.title}</Link>.{' '}
              </>
            )}
            Or try things out in the <Link href="/sandbox">sandbox</Link>.
          </p>
        </div>
      </main>
    </div>
  )
}

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
