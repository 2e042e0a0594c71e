declare module 'virtual:lesson-index' {
  import type { IndexedTrack } from '#content/lesson-index.ts'
  /** Every page loads it first: it holds what `lesson-index.ts` says, and no more. */
  const tracks: readonly IndexedTrack[]
  export default tracks
}

declare module 'virtual:lesson-outlines' {
  import type { WrittenLesson } from '#content/lesson.ts'
  /** The outlines of all lessons. */
  const outlines: readonly WrittenLesson[]
  export default outlines
}

declare module 'virtual:search-index' {
  import type { SearchIndex } from '#content/search/entry.ts'
  /** Hundreds of kilobytes: loaded when somebody searches. */
  const index: SearchIndex
  export default index
}

declare module 'virtual:review-cards' {
  import type { ReviewDeck } from '#content/review-deck.ts'
  const deck: ReviewDeck
  export default deck
}

declare module 'virtual:guides' {
  import type { Guide } from '#content/compile/guides.ts'
  const guides: readonly Guide[]
  export default guides
}
