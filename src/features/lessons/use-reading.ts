import { useEffect, type RefObject } from 'react'
import type { WrittenLesson } from '#content/lesson.ts'
import type { StoredLesson } from '#storage/schema.ts'
import { useStorage } from '#storage/queries.ts'

/** How long a section stays in view before it is stored as the one to come back to, in ms. */
const SETTLED = 1_000

/**
 * How long the end of a section must be in view before it counts as read, in ms: longer for a longer section,
 * so that scrolling past is not reading, and at most two seconds, as the reading was done above.
 */
export function dwellTime(words: number): number {
  return Math.min(2_000, 500 + words * 5)
}

/**
 * Keeps a lesson's progress while it is read: which sections were read, and which is in view. A section is read
 * when one has seen its heading, and its end for a moment: jumping to the next section is not reading this one.
 * @param onSection called with the id of the section in view whenever it changes
 */
export function useReading(
  lesson: WrittenLesson,
  text: RefObject<HTMLElement | null>,
  onSection: (id: string) => void,
): void {
  const storage = useStorage()
  useEffect(() => {
    const root = text.current
    if (!root) return
    const update = (change: (current: StoredLesson) => Partial<StoredLesson>) => {
      storage
        .updateLesson(lesson.slug, (current) => ({ ...current, ...change(current), updatedAt: Date.now() }))
        .catch(() => {
          // The app says where nothing can be kept; one can still read.
        })
    }
    const words = new Map(lesson.sections.map((section) => [section.id, section.words]))
    const stopEnds = watchEnds(
      root,
      (id) => words.get(id) ?? 0,
      (id) => update(({ sectionsRead }) => ({ sectionsRead: [...new Set([...sectionsRead, id])] })),
    )
    let settling: ReturnType<typeof setTimeout>
    const stopSections = watchSections(root, (id) => {
      onSection(id)
      clearTimeout(settling)
      settling = setTimeout(() => update(() => ({ lastSection: id })), SETTLED)
    })
    return () => {
      stopEnds()
      stopSections()
      clearTimeout(settling)
    }
  }, [lesson, text, storage, onSection])
}

/** Calls `onRead` for each section whose heading was in view and, later or still, its end for the dwell time. */
function watchEnds(
  root: HTMLElement,
  wordsOf: (id: string) => number,
  onRead: (id: string) => void,
): () => void {
  const begun = new Set<string>()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()

  const wait = (id: string) => {
    const look = () => {
      if (document.visibilityState === 'hidden') waiting.set(id, setTimeout(look, SETTLED))
      else onRead(id)
    }
    waiting.set(id, setTimeout(look, dwellTime(wordsOf(id))))
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const heading = target.closest('section')?.getAttribute('data-section')
      const end = target.getAttribute('data-section-end')
      if (end === null) {
        if (isIntersecting && heading) begun.add(heading)
        continue
      }
      clearTimeout(waiting.get(end))
      if (isIntersecting && begun.has(end)) wait(end)
    }
  })
  // Headings first: entries come in this order, and a short section shows both at once.
  for (const heading of root.querySelectorAll('[data-section] h2')) observer.observe(heading)
  for (const end of root.querySelectorAll('[data-section-end]')) observer.observe(end)
  return () => {
    observer.disconnect()
    for (const timer of waiting.values()) clearTimeout(timer)
  }
}

/** Calls `onSection` with the section that crosses a line in the upper third of the window. */
function watchSections(root: HTMLElement, onSection: (id: string) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const id = entries.findLast((entry) => entry.isIntersecting)?.target.getAttribute('data-section')
      if (id) onSection(id)
    },
    { rootMargin: '-30% 0px -70% 0px' },
  )
  for (const section of root.querySelectorAll('[data-section]')) observer.observe(section)
  return () => observer.disconnect()
}
