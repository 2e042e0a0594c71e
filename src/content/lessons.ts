import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import type { Mission } from '#grading/mission-schema.ts'
import type { Quiz } from '#grading/quiz-schema.ts'
import index from 'virtual:lesson-index'
import type { Lesson, Track, WrittenLesson } from './lesson.ts'

/** A mission as the learner gets it: without the requests that solve it. */
export type ShownMission = Omit<Mission, 'solution' | 'wrong'>

/** What is loaded when a lesson is opened. */
export interface LessonContent {
  readonly Body: ComponentType<{ components: MDXComponents }>
  readonly missions: readonly ShownMission[]
  /** What should be remembered. */
  readonly facts: readonly string[]
}

/** The tracks of the curriculum in their order, with all their lessons. */
export const tracks: readonly Track[] = index

/** Every lesson in the order of the curriculum. */
export const lessons: readonly Lesson[] = tracks.flatMap((track) => track.lessons)

const bodies = bySlug(import.meta.glob<LessonContent['Body']>('/lessons/*/lesson.mdx', { import: 'default' }))
const missions = bySlug(
  import.meta.glob<readonly ShownMission[]>('/lessons/*/missions.yaml', { import: 'default' }),
)
const quizzes = bySlug(import.meta.glob<Quiz>('/lessons/*/quiz.yaml', { import: 'default' }))

const loaded = new Map<string, Promise<LessonContent>>()

/** The lesson of that address; undefined where the curriculum has none. */
export function lessonBySlug(slug: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug)
}

/** The track a lesson stands in; undefined where the curriculum has no such lesson. */
export function trackOf(slug: string): Track | undefined {
  return tracks.find((track) => track.lessons.some((lesson) => lesson.slug === slug))
}

/** The nearest written lessons before and after that one, across tracks. */
export function previousAndNext(slug: string): {
  previous: WrittenLesson | undefined
  next: WrittenLesson | undefined
} {
  const at = lessons.findIndex((lesson) => lesson.slug === slug)
  return {
    previous: lessons.slice(0, Math.max(at, 0)).findLast((lesson) => lesson.written),
    next: lessons.slice(at + 1).find((lesson) => lesson.written),
  }
}

/**
 * Loads a lesson. Gives the same promise for the same lesson, so that it may be handed to React's `use`.
 * @returns a promise that rejects where the lesson is not written or can't be fetched; the next call tries again
 */
export function loadLesson(slug: string): Promise<LessonContent> {
  const known = loaded.get(slug)
  if (known) return known
  const loading = load(slug)
  loaded.set(slug, loading)
  loading.catch(() => loaded.delete(slug))
  return loading
}

/** The quiz of that id, or undefined where there is none. Rejects where it can't be fetched. */
export async function loadQuiz(id: string): Promise<Quiz | undefined> {
  return quizzes.get(id)?.()
}

/** Slug → facts to remember, of every written lesson. */
export async function loadFacts(): Promise<Readonly<Record<string, readonly string[]>>> {
  return (await import('virtual:lesson-facts')).default
}

async function load(slug: string): Promise<LessonContent> {
  const loadBody = bodies.get(slug)
  if (!loadBody) throw new RangeError(`There is no lesson “${slug}”.`)
  const [Body, shown, facts] = await Promise.all([loadBody(), missions.get(slug)?.() ?? [], loadFacts()])
  return { Body, missions: shown, facts: facts[slug] ?? [] }
}

function bySlug<T>(modules: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(modules).map(([path, value]) => [
      path.replace(/^\/lessons\/\d+-([^/]+)\/.*$/, '$1'),
      value,
    ]),
  )
}
