/** How a recall went: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4

/** One time a card was recalled, or not. */
export interface Review {
  /** Epoch ms. */
  readonly at: number
  readonly grade: Grade
  /** Id of the quiz attempt in which the question was missed, where it was not asked in a review. */
  readonly from?: string
}

/** What the reviews of a card say of the memory of it. */
export interface Memory {
  /** Epoch ms from which it should be asked again. */
  readonly due: number
  /** Epoch ms. */
  readonly lastReview: number
  /** Days after which nine of ten such memories are still there. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number
}

/** A card that has been met: its log, oldest first, and what follows from it. */
export interface ReviewedCard {
  /** `<kind>/<slug of its lesson>/<name>`. */
  readonly id: string
  readonly reviews: readonly Review[]
  readonly memory: Memory
}

export type CardKind = 'question' | 'fact' | 'interview' | 'task'

/** The id of a card. */
export function cardId(kind: CardKind, lesson: string, name: string): string {
  return `${kind}/${lesson}/${name}`
}

/** What an id says of its card. */
export function partsOf(id: string): {
  readonly kind: string
  readonly lesson: string
  readonly name: string
} {
  const [kind = '', lesson = '', ...name] = id.split('/')
  return { kind, lesson, name: name.join('/') }
}
