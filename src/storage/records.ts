import type { RecordOf, RecordTable, StoredQuiz } from './record-schema.ts'

/** Quizzes, classes, hand-outs and responses: tables of records that are told by their id. */
export interface Records {
  /** Every record of a table; of `responses` and `quizVersions` only those that belong to `of`, where it is given. */
  all<T extends RecordTable>(table: T, of?: string): Promise<RecordOf<T>[]>
  get<T extends RecordTable>(table: T, id: string): Promise<RecordOf<T> | undefined>
  /**
   * Changes one record in one transaction, so that two tabs never overwrite each other.
   * @param change gets undefined where there is none yet
   */
  change<T extends RecordTable>(
    table: T,
    id: string,
    change: (current: RecordOf<T> | undefined) => RecordOf<T>,
  ): Promise<RecordOf<T>>
  /**
   * Remembers at once a quiz as it is typed, until the function it gives is called: a page that goes away before the
   * write is durable finds it again.
   */
  writeAhead(quiz: StoredQuiz): () => void
  /** Stores all of these or, where one can't be stored, none. */
  putAll<T extends RecordTable>(table: T, records: readonly RecordOf<T>[]): Promise<void>
  drop(table: RecordTable, ids: readonly string[]): Promise<void>
}
