import type { Library } from './library.ts'
import type { Logs } from './logs.ts'
import type { Records } from './records.ts'
import type { ReviewedCard } from '#grading/review/card.ts'
import type { StoredAttempt, StoredExchange, StoredLesson, StoredPanel, TableName } from './schema.ts'

/**
 * What is kept on this device. Every write resolves once it is durable and rejects
 * with a {@link StorageError} where it could not be made.
 */
export interface Storage {
  /** `kept` survives a reload; `memory` does not, because the database could not be opened. */
  readonly durability: 'kept' | 'memory'
  /** Why nothing is kept, in words; undefined when it is. */
  readonly problem: string | undefined

  /** The newest exchanges first; of one place, or of all. */
  exchanges(options: { place?: string; limit: number }): Promise<StoredExchange[]>
  exchange(id: string): Promise<StoredExchange | undefined>
  /**
   * Keeps an exchange that is new, so that it outlives a reload in the next moment; where the device is full,
   * the oldest of the history go for it, never the pinned.
   */
  addExchange(stored: StoredExchange): Promise<void>
  /** Keeps more of what is known of an exchange; it stays pinned, or in the bin, where it was. */
  putExchange(stored: StoredExchange): Promise<void>
  /** Erases the history, what is pinned and what is in the bin too, and the logs. */
  clearExchanges(): Promise<void>
  /** The history as a list, the collections and the bin; code that comes when it is first asked for. */
  library(): Promise<Library>
  /** What is written down line by line; code that comes when it is first asked for. */
  logs(): Promise<Logs>
  /** Quizzes, classes, hand-outs and responses; code that comes when it is first asked for. */
  records(): Promise<Records>

  panel(place: string): Promise<StoredPanel | undefined>
  putPanel(panel: StoredPanel): Promise<void>

  lessons(): Promise<StoredLesson[]>
  lesson(slug: string): Promise<StoredLesson | undefined>
  /** Changes a lesson's record in one transaction, so that two tabs never overwrite each other's progress. */
  updateLesson(slug: string, change: (current: StoredLesson) => StoredLesson): Promise<StoredLesson>

  /**
   * Remembers at once an attempt that is about to be stored, until the function it gives is
   * called: a page that goes away before the write is durable finds it again.
   */
  writeAhead(attempt: StoredAttempt): () => void
  /** The newest attempt at a quiz first. */
  attempts(quizId?: string): Promise<StoredAttempt[]>
  /** Changes an attempt in one transaction; `change` gets undefined where there is none yet. */
  updateAttempt(
    id: string,
    change: (current: StoredAttempt | undefined) => StoredAttempt,
  ): Promise<StoredAttempt>
  /**
   * The unfinished attempt at a quiz, or the one that `create` makes, in one transaction:
   * two tabs that open a quiz at once share one attempt.
   * @param create gets the earlier ones, of which it may give one back
   */
  openAttempt(
    quizId: string,
    create: (earlier: readonly StoredAttempt[]) => StoredAttempt,
  ): Promise<StoredAttempt>

  /** Every card of the review that has been met. */
  cards(): Promise<ReviewedCard[]>
  /**
   * Changes cards in one transaction, so that two tabs never overwrite each other's reviews.
   * @param change gets undefined where a card has not been met, gives the card as it is to leave it,
   *   and undefined to make it as if it had not been met
   */
  changeCards(
    ids: readonly string[],
    change: (current: ReviewedCard | undefined, id: string) => ReviewedCard | undefined,
  ): Promise<void>

  networkState(): Promise<Record<string, unknown>>
  putNetworkState(state: Record<string, unknown>): Promise<void>

  /** Erases everything kept here. */
  erase(): Promise<void>
  /** Calls `listener` with what this or another tab changed; returns the unsubscription. */
  subscribe(listener: ChangeListener): () => void
}

/** Is told of a change to a table: the ids of what changed where they are known, else anything may have. */
export type ChangeListener = (table: TableName, ids?: readonly string[]) => void

/** A read or write that could not be done; the message says why and what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** The record of a lesson nobody has opened yet. */
export function unreadLesson(slug: string): StoredLesson {
  return { slug, sectionsRead: [], missions: {}, updatedAt: 0 }
}
