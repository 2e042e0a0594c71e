/** A request as the server received it, for an answer: the fields the page wrote, not those the browser adds. */
export interface SentRequest {
  readonly method: string
  /** Absolute, with its query. */
  readonly url: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Content as text; of a long one its beginning. */
  readonly content: string
}

/** Which option was guessed, and what the exchange showed then, where it was sent. */
export interface Guess {
  readonly guess: number
  readonly seen?: string
}

/**
 * An answer as it was given, by kind of question. single, multiple: indices of the chosen options. true-false: the
 * boolean. text, numeric: as typed. matching: for each item the index of its choice, −1 for none yet. ordering: indices
 * of the items in the order they were put in. Indices are those of the question as it was handed out.
 */
export type Answer = readonly number[] | boolean | string | SentRequest | Guess

/**
 * The answer without what the client says an exchange showed: for whoever grades answers that come from elsewhere,
 * as anything can be written there.
 */
export function withoutSeen(answer: Answer): Answer {
  return isGuess(answer) ? { guess: answer.guess } : answer
}

export function isIndices(answer: Answer | undefined): answer is readonly number[] {
  return Array.isArray(answer)
}

export function isSentRequest(answer: Answer | undefined): answer is SentRequest {
  return typeof answer === 'object' && 'method' in answer
}

export function isGuess(answer: Answer | undefined): answer is Guess {
  return typeof answer === 'object' && 'guess' in answer
}
