/** What a place that can be found is. */
export type EntryKind =
  'lesson' | 'section' | 'mission' | 'exercise' | 'faq' | 'fact' | 'status' | 'method' | 'field'

/** A place that can be found by its words. */
export interface SearchEntry {
  readonly kind: EntryKind
  /** Its address in the lab, with the id of its heading where it is a part of a page. */
  readonly href: string
  /** Its heading, or the fact itself. */
  readonly title: string
  /** What it stands in, from the outside in: a lesson, and the section of a part. Empty for a page. */
  readonly place: readonly string[]
  /** All its prose in one line, without marks. */
  readonly text: string
}

/** The entries, and the search engine’s index of them as it is stored; an entry’s id is its position. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[]
  readonly index: object
}
