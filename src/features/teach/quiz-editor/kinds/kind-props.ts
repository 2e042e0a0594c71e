import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'

/** What the form of one kind of question gets. */
export interface KindProps<K extends QuestionKind> {
  readonly question: DraftOf<K>
  /**
   * @param what is changed, in words
   * @param at the field that is typed in; absent for anything but typing
   */
  readonly change: (make: (question: DraftOf<K>) => DraftOf<K>, what: string, at?: string) => void
}

/** The list with one of its items made anew. */
export function replaced<T>(list: readonly T[], index: number, make: (item: T) => T): T[] {
  return list.map((item, at) => (at === index ? make(item) : item))
}
