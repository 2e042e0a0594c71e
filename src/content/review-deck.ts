import type { Mission } from '#grading/mission-schema.ts'

/** A question that is asked in words and answered in the head. */
export interface SpokenCard {
  readonly id: string
  /** The question; where `goesOn`, the beginning of a sentence to be finished. Takes `code` and **bold**. */
  readonly ask: string
  readonly goesOn: boolean
  readonly answer: string
  /** What a good answer has. */
  readonly points: readonly string[]
  readonly rfc?: { readonly number: string; readonly section: string }
}

/** A task on the wire: a mission with the requests that solve it, to be shown to who gives up. */
export type TaskCard = { readonly id: string; readonly mission: Omit<Mission, 'wrong'> }

/** The cards of one lesson. */
export interface LessonCards {
  readonly slug: string
  /** Ids of the cards of its quiz questions; the questions themselves are in the quiz. */
  readonly questions: readonly string[]
  readonly facts: readonly SpokenCard[]
  readonly interview: readonly SpokenCard[]
  readonly tasks: readonly TaskCard[]
}

/** All cards, by lesson in the order of the curriculum; lessons without cards are left out. */
export type ReviewDeck = readonly LessonCards[]
