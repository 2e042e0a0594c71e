import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import type { Exercise } from '#grading/exercise-schema.ts'
import type { Mission } from '#grading/mission-schema.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import index from 'virtual:lesson-index'
import { filesBySlug } from './files-by-slug.ts'
import { tracksOf } from './lesson-index.ts'
import type { LessonMatter, ListedLesson, Track } from './lesson.ts'

/** A mission as the learner gets it: without the requests that solve it. */
export type ShownMission = Omit<Mission, 'solution' | 'wrong'>

/** An exercise as the learner gets it: without the attempts that must fail. */
export type ShownExercise = Omit<Exercise, 'wrong'> & {
  readonly id: string
  readonly start: string
  readonly solution: string
}

/** What is loaded when a lesson is opened. */
export interface LessonContent extends LessonMatter {
  readonly Body: ComponentType<{ components: MDXComponents }>
  readonly missions: readonly ShownMission[]
}

/** What the module of a lesson's text exports. */
interface LessonModule {
  readonly default: LessonContent['Body']
  readonly matter: LessonMatter
  readonly missions: readonly ShownMission[]
}

/** The tracks of the curriculum in their order, with all their lessons. */
export const tracks: readonly Track[] = tracksOf(index)

/** Every lesson in the order of the curriculum. */
export const lessons: readonly ListedLesson[] = tracks.flatMap((track) => track.lessons)

const modules = filesBySlug(import.meta.glob<LessonModule>('/lessons/*/lesson.mdx'))

const exercises = import.meta.glob<ShownExercise>('/lessons/*/exercises/*/exercise.yaml', {
  import: 'default',
})

const loaded = new Map<string, Promise<LessonContent>>()

/** The lesson of that address; undefined where the curriculum has none. */
export function lessonBySlug(slug: string): ListedLesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug)
}

/** The track a lesson stands in; undefined where the curriculum has no such lesson. */
export function trackOf(slug: string): Track | undefined {
  return tracks.find((track) => track.lessons.some((lesson) => lesson.slug === slug))
}

/** The lessons before and after that one, across tracks. */
export function previousAndNext(slug: string): {
  previous: ListedLesson | undefined
  next: ListedLesson | undefined
} {
  const at = lessons.findIndex((lesson) => lesson.slug === slug)
  return { previous: lessons[at - 1], next: lessons[at + 1] }
}

/**
 * Loads a lesson. Gives the same promise for the same lesson, so that it may be handed to React's `use`.
 * @returns a promise that rejects where there is no such lesson or it can't be fetched; the next call tries again
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
  const { quizFiles } = await import('./quiz-files.ts')
  return quizFiles.get(id)?.()
}

const loadedExercises = new Map<string, Promise<ShownExercise>>()

/**
 * An exercise of a lesson. Gives the same promise for the same one; it rejects where there is none or it can't be
 * fetched, and the next call tries again.
 */
export function loadExercise(slug: string, id: string): Promise<ShownExercise> {
  const key = `${slug}/${id}`
  const loading = loadedExercises.get(key) ?? fetchExercise(slug, id)
  loadedExercises.set(key, loading)
  loading.catch(() => loadedExercises.delete(key))
  return loading
}

async function fetchExercise(slug: string, id: string): Promise<ShownExercise> {
  const path = Object.keys(exercises).find(
    (each) => each.replace(/^\/lessons\/\d+-/, '') === `${slug}/exercises/${id}/exercise.yaml`,
  )
  const load = path === undefined ? undefined : exercises[path]
  if (!load) throw new RangeError(`The lesson “${slug}” has no exercise “${id}”.`)
  return load()
}

async function load(slug: string): Promise<LessonContent> {
  const loadModule = modules.get(slug)
  if (!loadModule) throw new RangeError(`There is no lesson “${slug}”.`)
  const { default: Body, matter, missions } = await loadModule()
  return { ...matter, Body, missions }
}
