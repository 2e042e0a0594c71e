import type { ListedLesson, Track, WrittenLesson } from './lesson.ts'

/** A lesson in the index that every page loads first. */
export type IndexedLesson = readonly [slug: string, title: string, minutes: number]
export type IndexedTrack = readonly [title: string, lessons: readonly IndexedLesson[]]

/** The index of these tracks: a few dozen bytes a lesson, however long the lesson is. */
export function indexOf(tracks: readonly Track<WrittenLesson>[]): readonly IndexedTrack[] {
  return tracks.map(({ title, lessons }) => [
    title,
    lessons.map(({ slug, title: name, minutes }) => [slug, name, minutes]),
  ])
}

/** The tracks that an index stands for. */
export function tracksOf(index: readonly IndexedTrack[]): readonly Track[] {
  return index.map(([title, lessons], at) => ({ number: at + 1, title, lessons: lessons.map(listed) }))
}

function listed([slug, title, minutes]: IndexedLesson): ListedLesson {
  return { slug, title, minutes }
}
