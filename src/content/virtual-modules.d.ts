declare module 'virtual:lesson-index' {
  import type { IndexedTrack } from '#content/lesson-index.ts'
  /** Every page loads it first: it holds what `lesson-index.ts` says, and no more. */
  const tracks: readonly IndexedTrack[]
  export default tracks
}

declare module 'virtual:lesson-outlines' {
  import type { WrittenLesson } from '#content/lesson.ts'
  /** The outlines of all written lessons. */
  const outlines: readonly WrittenLesson[]
  export default outlines
}

declare module 'virtual:lesson-facts' {
  /** Slug → what should be remembered of that lesson. */
  const facts: Readonly<Record<string, readonly string[]>>
  export default facts
}

declare module 'virtual:review-cards' {
  import type { ReviewDeck } from '#content/review-deck.ts'
  const deck: ReviewDeck
  export default deck
}
