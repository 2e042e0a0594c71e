import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import { lessons, loadQuiz } from '#content/lessons.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'

/** A question that can be taken over, with where it stands. */
export interface BankQuestion {
  /** Of this place in the bank. */
  readonly key: string
  /** `lesson/<slug>` or `quiz/<id>`. */
  readonly source: string
  readonly from: string
  readonly question: QuestionDraft
}

/** What the bank is narrowed to; '' for everything. */
export interface BankFilter {
  readonly source: string
  readonly kind: QuestionKind | ''
  readonly difficulty: string
  readonly words: string
}

/** The questions of all lessons, each with the lesson it belongs to. Rejects where one can't be fetched. */
export async function lessonQuestions(): Promise<readonly BankQuestion[]> {
  const all = await Promise.all(
    lessons.map(async ({ slug, title }) => {
      const quiz = await loadQuiz(slug)
      return (quiz?.questions ?? []).map((question): BankQuestion => ({
        key: `lesson/${slug}/${question.id}`,
        source: `lesson/${slug}`,
        from: title,
        question: { ...question, lesson: question.lesson ?? slug },
      }))
    }),
  )
  return all.flat()
}

/** The questions of one's other quizzes, but not of those in the bin. */
export function ownQuestions(quizzes: readonly StoredQuiz[], except: string): readonly BankQuestion[] {
  return quizzes
    .filter(({ id, binnedAt }) => id !== except && binnedAt === undefined)
    .flatMap(({ id, title, questions }) =>
      questions.map((question) => ({
        key: `quiz/${id}/${question.id}`,
        source: `quiz/${id}`,
        from: title.trim() || 'Untitled quiz',
        question,
      })),
    )
}

/** Those that the filter lets through: every word must stand in the question, its options or its answers. */
export function narrowed(all: readonly BankQuestion[], filter: BankFilter): readonly BankQuestion[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.filter(
    ({ source, question }) =>
      source.startsWith(filter.source) &&
      (filter.source === '' || source === filter.source || filter.source.endsWith('/')) &&
      (filter.kind === '' || question.kind === filter.kind) &&
      (filter.difficulty === '' || (question.difficulty ?? 'none') === filter.difficulty) &&
      (words.length === 0 || containsAll(textOf(question), words)),
  )
}

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

const texts = new WeakMap<QuestionDraft, string>()

/** All that is written in a question but its picture, in lower case. */
function textOf(question: QuestionDraft): string {
  const known = texts.get(question)
  if (known !== undefined) return known
  const { image: _image, id: _id, ...rest } = question
  const text = stringsIn(rest).join(' ').toLowerCase()
  texts.set(question, text)
  return text
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
