/** One option of a checked question; a true-false question has the two options True and False. */
export interface ScoredOption {
  readonly text: string
  readonly code?: string
  readonly correct: boolean
  readonly chosen: boolean
  readonly feedback: string
}

/** One part of an answer that has several: an item matched or put in order, a requirement of a request. */
export interface ScoredPart {
  readonly text: string
  readonly right: boolean
  /** What was given for it. */
  readonly given?: string
  /** What would have been right. */
  readonly expected?: string
  readonly feedback: string
}

export interface AnswerScore {
  /** From 0 to 1; times the question's points it is what the answer gets. */
  readonly fraction: number
  /** Whether it is right in full. */
  readonly right: boolean
  /** In the order of the quiz; of a choice question only, or of a prediction. */
  readonly options: readonly ScoredOption[]
  /** Of a matching, ordering or request question only. */
  readonly parts: readonly ScoredPart[]
  /** What is said to the answer as a whole; undefined without one, and where nothing is. */
  readonly feedback: string | undefined
  /** The right answer in words, where neither options nor parts show it. */
  readonly expected?: string
}

/** Of no answer. */
export const nothingScored: AnswerScore = {
  fraction: 0,
  right: false,
  options: [],
  parts: [],
  feedback: undefined,
}

/** A feedback that may be empty as one that may be undefined. */
export function said(feedback: string): string | undefined {
  return feedback === '' ? undefined : feedback
}
