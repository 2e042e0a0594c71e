import type { Question } from '#grading/quiz/quiz-schema.ts'

/** A grade set by hand. */
export interface Override {
  /** Of one question, by id; null for the attempt as a whole. */
  readonly question: string | null
  /** Null takes an earlier one back. */
  readonly points: number | null
  readonly reason: string
  /** Epoch ms. */
  readonly at: number
}

/** A question graded anew for everybody. */
export interface Regrade {
  /** Id of the question. */
  readonly question: string
  /**
   * `key`: by another key, such as one that accepts another answer. `full`: everyone gets the points. `drop`: it counts for
   * nobody, and less is asked in all.
   */
  readonly rule:
    | { readonly kind: 'key'; readonly question: Question }
    | { readonly kind: 'full' }
    | { readonly kind: 'drop' }
  readonly reason: string
  /** Epoch ms. */
  readonly at: number
}
