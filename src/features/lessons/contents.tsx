import { useState } from 'react'
import { Link } from 'wouter'
import type { ListedLesson, Track, WrittenLesson } from '#content/lesson.ts'
import { lessons, tracks } from '#content/lessons.ts'
import { useOutlines } from '#content/use-outlines.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './contents.module.css'
import { LessonDot, stateOf, stateWords } from './lesson-dot.tsx'
import type { Progress } from './progress.ts'
import { useProgress } from './use-progress.ts'

/** All lessons, by track, with a filter. */
export function Contents({ current }: { current: string | undefined }) {
  const [filter, setFilter] = useState('')
  const progressOf = useProgress()
  const outlines = useOutlines()
  const found = tracks
    .map((track) => matching(track, filter, outlines))
    .filter((track) => track.lessons.length > 0)
  const at = tracks.find((track) => track.lessons.some(({ slug }) => slug === current))?.number ?? 1
  return (
    <nav aria-label="All lessons">
      <label className={styles['filter']}>
        <Icon name="search" />
        <input
          type="search"
          aria-label={`Filter ${lessons.length} lessons`}
          placeholder={`Filter ${lessons.length} lessons`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      {found.length === 0 && <p className={styles['none']}>No lesson is about “{filter}”.</p>}
      {found.map((track) => (
        <details
          key={`${track.number} ${filter}`}
          open={filter !== '' || track.number >= at}
          className={styles['track']}
        >
          <summary className={styles['summary']} data-current={track.number === at}>
            <span>
              {track.number} {track.title}
            </span>
            <span className={styles['count']}>{doneOf(track, progressOf)}</span>
          </summary>
          <ol>
            {track.lessons.map((lesson) => {
              const progress = progressOf(lesson)
              return (
                <li key={lesson.slug} className={styles['lesson']}>
                  <Link
                    href={`/lessons/${lesson.slug}`}
                    aria-current={lesson.slug === current ? 'page' : undefined}
                  >
                    <LessonDot progress={progress} />
                    <span>{lesson.title}</span>
                    <span className="visually-hidden">, {stateWords[stateOf(progress)]}</span>
                  </Link>
                </li>
              )
            })}
          </ol>
        </details>
      ))}
    </nav>
  )
}

/** A track with the lessons whose title, description or address holds every word of the filter. */
function matching(
  track: Track,
  filter: string,
  outlines: ReadonlyMap<string, WrittenLesson> | undefined,
): Track {
  const words = filter.toLowerCase().split(/\s+/)
  return {
    ...track,
    lessons: track.lessons.filter(({ title, slug }) => {
      const text = `${title} ${slug} ${outlines?.get(slug)?.description ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  }
}

function doneOf(track: Track, progressOf: (lesson: ListedLesson) => Progress): string {
  const done = track.lessons.filter((lesson) => progressOf(lesson).done).length
  return `${done} of ${track.lessons.length}`
}
