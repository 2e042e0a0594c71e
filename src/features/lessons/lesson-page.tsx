import { Suspense, use, useState, type ReactNode } from 'react'
import { useParams } from 'wouter'
import type { ListedLesson } from '#content/lesson.ts'
import { lessonBySlug, loadLesson, trackOf } from '#content/lessons.ts'
import { Contents } from './contents.tsx'
import { LessonBar, LessonBarPlace } from './lesson-bar.tsx'
import { LessonBody } from './lesson-body.tsx'
import styles from './lesson-page.module.css'
import { LessonProgress } from './lesson-progress.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { UnknownPage } from './other-pages.tsx'
import { useProgress } from './use-progress.ts'

/** The page at `/lessons/:slug`. */
export default function LessonPage() {
  const { slug = '' } = useParams<{ slug: string }>()
  const lesson = lessonBySlug(slug)
  if (!lesson) return <UnknownPage slug={slug} />
  return <KnownPage key={slug} lesson={lesson} />
}

function KnownPage({ lesson }: { lesson: ListedLesson }) {
  return (
    <div className={styles['page']}>
      <title>{`${lesson.title} · Roundtrip`}</title>
      <div className={styles['contents']}>
        <Contents current={lesson.slug} />
      </div>
      <Suspense fallback={<LoadingLesson lesson={lesson} />}>
        <LoadedLesson slug={lesson.slug} />
      </Suspense>
    </div>
  )
}

/** Suspends until the lesson is there. */
function LoadedLesson({ slug }: { slug: string }) {
  const content = use(loadLesson(slug))
  const { lesson } = content
  const [current, setCurrent] = useState(lesson.sections[0]?.id)
  const progress = useProgress()(lesson)
  const here = { lesson, current, progress }
  return (
    <>
      <meta name="description" content={lesson.description} />
      <LessonBar {...here} />
      <main className={styles['main']}>
        <Head lesson={lesson}>
          {counted(lesson.missions, 'mission')}, {counted(lesson.questions, 'question')}
        </Head>
        <LessonBody content={content} onSection={setCurrent} />
      </main>
      <aside className={styles['aside']} aria-label="Your progress">
        <LessonProgress progress={progress} />
        <OnThisPage {...here} />
      </aside>
    </>
  )
}

/** What can be said of a lesson before it is there, with the rest's place kept. */
function LoadingLesson({ lesson }: { lesson: ListedLesson }) {
  return (
    <>
      <LessonBarPlace />
      <main className={styles['main']} aria-busy="true">
        <Head lesson={lesson} />
        <div className={styles['loading']} />
      </main>
    </>
  )
}

function Head({
  lesson,
  children,
}: {
  lesson: Pick<ListedLesson, 'slug' | 'title' | 'minutes'>
  children?: ReactNode
}) {
  const track = trackOf(lesson.slug)
  const number = (track?.lessons.findIndex(({ slug }) => slug === lesson.slug) ?? 0) + 1
  return (
    <header className={styles['head']}>
      <h1>{lesson.title}</h1>
      <p className={styles['facts']}>
        <span>
          {track?.title}, {number} of {track?.lessons.length}
        </span>
        <span>{lesson.minutes} min</span>
        <span>{children ?? <span className={styles['to-come']}>2 missions, 10 questions</span>}</span>
      </p>
    </header>
  )
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
