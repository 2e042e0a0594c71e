import { parseQuiz, QuizFormatError } from '#grading/quiz/parse-quiz.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import type { StoredQuiz, StoredQuizVersion } from '#storage/record-schema.ts'
import type { Storage } from '#storage/storage.ts'

/** What can be handed out of a quiz: its newest version, or a new one of its draft. */
export interface Source {
  /** The newest version; undefined where none was made yet. */
  readonly newest: StoredQuizVersion | undefined
  /** The quiz of the draft; undefined where something is missing in it. */
  readonly drafted: Quiz | undefined
  /** What is missing in the draft. */
  readonly problems: readonly string[]
  /** Whether the draft is not as the newest version. */
  readonly differs: boolean
}

/** Compares the draft of a quiz with its versions. */
export function sourceOf(draft: StoredQuiz, versions: readonly StoredQuizVersion[]): Source {
  const newest = versions.toSorted((a, b) => b.number - a.number)[0]
  try {
    const drafted = quizOfDraft(draft)
    return { newest, drafted, problems: [], differs: !newest || textOf(newest.quiz) !== textOf(drafted) }
  } catch (error) {
    if (!(error instanceof QuizFormatError)) throw error
    return { newest, drafted: undefined, problems: error.message.split('\n'), differs: true }
  }
}

/** @throws {QuizFormatError} where something is missing in the draft */
function quizOfDraft({ id, title, questions }: StoredQuiz): Quiz {
  return parseQuiz({ version: 2, id: id.toLowerCase(), title, questions })
}

/** What a quiz asks and accepts; its id says nothing of that. */
function textOf({ title, questions }: Quiz): string {
  return JSON.stringify({ title, questions })
}

/** Makes a version of the draft as it is stored now. */
export async function makeVersion(
  storage: Storage,
  quizId: string,
  note: string,
): Promise<StoredQuizVersion> {
  const records = await storage.records()
  const updatedAt = Date.now()
  let quiz: Quiz | undefined
  const { versions } = await records.change('quizzes', quizId, (current) => {
    if (!current) throw new Error('This quiz is not in this browser any more.')
    quiz = quizOfDraft(current)
    return { ...current, versions: current.versions + 1, updatedAt }
  })
  if (!quiz) throw new Error('This quiz could not be read.')
  const version = { id: `${quizId}/${versions}`, of: quizId, number: versions, quiz, note, updatedAt }
  await records.putAll('quizVersions', [version])
  return version
}
