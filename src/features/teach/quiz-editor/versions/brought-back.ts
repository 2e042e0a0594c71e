import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import type { Change } from '#features/teach/quiz-editor/draft/quiz-changes.ts'

/** The draft as a version has it. What was written since goes, and comes back with an undo. */
export const broughtBack =
  ({ title, questions }: Quiz): Change =>
  (draft) => ({ ...draft, title, questions })
