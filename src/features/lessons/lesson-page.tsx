import { Suspense, useState } from 'react'
import { useParams } from 'wouter'
import type { WrittenLesson } from '#content/lesson.ts'
import { lessonBySlug, trackOf } from '#content/lessons.ts'
import { Contents } from './contents.tsx'
import { LessonBar } from './lesson-bar.tsx'
import { LessonBody } from './lesson-body.tsx'
import styles from './lesson-page.module.css'
import { LessonProgress } from './lesson-progress.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { PlannedPage, UnknownPage } from './other-pages.tsx'
import { useProgress } from './use-progress.ts'

/** The page at `/lessons/:slug`. */
export default function LessonPage() {
  const { slug = '' } = useParams<{ slug: string }>()
  const lesson = lessonBySlug(slug)
  if (!lesson) return <UnknownPage slug={slug} />
  return lesson.written ? <WrittenPage key={slug} lesson={lesson} /> : <PlannedPage lesson={lesson} />
}

function WrittenPage({ lesson }: { lesson: WrittenLesson }) {
  const [current, setCurrent] = useState(lesson.sections[0]?.id)
  const progress = useProgress()(lesson)
  const here = { lesson, current, progress }
  return (
    <div className={styles['page']}>
      <title>{`${lesson.title} · Roundtrip`}</title>
      <meta name="description" content={lesson.description} />
      <div className={styles['contents']}>
        <Contents current={lesson.slug} />
      </div>
      <LessonBar {...here} />
      <main className={styles['main']}>
        <header className={styles['head']}>
          <h1>{lesson.title}</h1>
          <LessonFacts lesson={lesson} />
        </header>
        <Suspense fallback={<div className={styles['loading']} aria-busy="true" />}>
          <LessonBody lesson={lesson} onSection={setCurrent} />
        </Suspense>
      </main>
      <aside className={styles['aside']} aria-label="Your progress">
        <LessonProgress progress={progress} />
        <OnThisPage {...here} />
      </aside>
    </div>
  )
}

function LessonFacts({ lesson }: { lesson: WrittenLesson }) {
  const track = trackOf(lesson.slug)
  const number = (track?.lessons.findIndex(({ slug }) => slug === lesson.slug) ?? 0) + 1
  return (
    <p className={styles['facts']}>
      <span>
        {track?.title}, {number} of {track?.lessons.length}
      </span>
      <span>{lesson.minutes} min</span>
      <span>
        {counted(lesson.missions, 'mission')}, {counted(lesson.questions, 'question')}
      </span>
    </p>
  )
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
