import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { lessonBySlug } from '#content/lessons.ts'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './in-short.module.css'

/** A question and its answer; texts take `code` and **bold**. */
export type Fact = readonly [question: string, answer: ReactNode]

/** The facts beside an entry, each under the question it answers. */
export function InShort({ facts, learn }: { facts: readonly Fact[]; learn: readonly string[] }) {
  return (
    <>
      <h2 className={styles['title']}>In short</h2>
      <dl className={styles['facts']}>
        {facts.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{typeof answer === 'string' ? <InlineText text={answer} /> : answer}</dd>
          </div>
        ))}
      </dl>
      <Learn slugs={learn} />
    </>
  )
}

/** Lessons on it. */
function Learn({ slugs }: { slugs: readonly string[] }) {
  const lessons = slugs.flatMap((slug) => lessonBySlug(slug) ?? [])
  if (lessons.length === 0) return null
  return (
    <div className={styles['learn']}>
      <h2 className={styles['title']}>Learn it</h2>
      <ul>
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <Link href={`/lessons/${lesson.slug}`}>
              <Icon name="book" /> {lesson.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
