declare module 'virtual:lesson-index' {
  import type { Track } from '#content/lesson.ts'
  const tracks: readonly Track[]
  export default tracks
}

declare module 'virtual:lesson-facts' {
  /** Slug → what should be remembered of that lesson. */
  const facts: Readonly<Record<string, readonly string[]>>
  export default facts
}
