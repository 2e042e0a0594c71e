import type { WrittenLesson } from './lesson.ts'

/**
 * The outlines of all lessons by slug, in one file that no page needs for its first paint. Apart from the lessons
 * themselves, so that a player that only links to them does not come with them.
 */
export async function loadOutlines(): Promise<ReadonlyMap<string, WrittenLesson>> {
  const outlines = (await import('virtual:lesson-outlines')).default
  return new Map(outlines.map((outline) => [outline.slug, outline]))
}
