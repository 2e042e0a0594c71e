import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import type { StoredQuiz, StoredQuizVersion } from '#storage/record-schema.ts'
import type { Records } from '#storage/records.ts'
import { quizData } from '#features/teach/quiz-editor/draft/problems.ts'

/**
 * Freezes a quiz as its next version. Two tabs that do so at once make two versions.
 * @throws {QuizFormatError} while something is wrong with it
 * @throws {StorageError} where it can't be stored
 */
export async function makeVersion(
  records: Records,
  draft: StoredQuiz,
  { note, now }: { note: string; now: number },
): Promise<StoredQuizVersion> {
  const quiz = parseQuiz(quizData(draft))
  const known = await records.all('quizVersions', draft.id)
  for (let number = Math.max(draft.versions, ...known.map((each) => each.number)) + 1; ; number += 1) {
    const version = {
      id: `${draft.id}/${number}`,
      of: draft.id,
      number,
      quiz,
      note: note.trim(),
      updatedAt: now,
    }
    let made = false
    await records.change('quizVersions', version.id, (current) => {
      made = current === undefined
      return current ?? version
    })
    if (!made) continue
    await records.change('quizzes', draft.id, (current) => {
      const kept = current ?? draft
      return { ...kept, versions: Math.max(kept.versions, number) }
    })
    return version
  }
}
