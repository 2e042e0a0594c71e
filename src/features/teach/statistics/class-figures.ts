import { keyInForce, newestBy, percentOf } from '#grading/class/grades.ts'
import {
  givenAnswers,
  optionCounts,
  partCounts,
  surenessOf,
  type Chosen,
  type ClassAnswer,
  type GivenAnswer,
  type PartCount,
  type Sureness,
} from '#grading/class/distractors.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { itemStatistics, type ItemStatistics } from '#grading/statistics/item-statistics.ts'
import { quizStatistics, type QuizStatistics } from '#grading/statistics/quiz-statistics.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import type { Row } from '#features/teach/gradebook/use-gradebook.ts'

/** How a question did. */
export interface QuestionFigures {
  /** From 1, as the quiz counts. */
  readonly number: number
  /** With the key that counts. */
  readonly question: Question
  /** Undefined where it was dropped. */
  readonly item: ItemStatistics | undefined
  readonly answers: readonly ClassAnswer[]
}

/** How a class did in a quiz: over the one attempt of each that counts. */
export interface ClassFigures {
  readonly quiz: QuizStatistics
  /** Totals in percent. */
  readonly totals: readonly number[]
  readonly questions: readonly QuestionFigures[]
  readonly sureness: readonly Sureness[]
}

/** The figures of a class. Questions that were dropped have none. Where a total was set by hand, it counts among the grades, its questions as they were. */
export function classFigures({ questions, regrades }: GivenHandOut, rows: readonly Row[]): ClassFigures {
  const counting = rows.flatMap((row) => row.counting ?? [])
  const newest = newestBy(regrades)
  const kept = questions.map((question, index) => {
    const asked = keyInForce(question, regrades)
    const dropped = newest.get(question.id)?.rule.kind === 'drop'
    return { question: asked, index, dropped }
  })
  const asked = kept.filter(({ dropped }) => !dropped)
  const table = {
    most: asked.map(({ question }) => question.points),
    attempts: counting.map(({ grade }) => asked.map(({ index }) => grade.questions[index]?.points ?? 0)),
  }
  const items = asked.length === 0 ? [] : itemStatistics(table)
  const totals = counting.map(({ grade }) => percentOf(grade) ?? 0)
  return {
    quiz: quizStatistics(table),
    totals,
    questions: kept.map(({ question, index, dropped }) => ({
      number: index + 1,
      question,
      item: dropped ? undefined : items[asked.findIndex((each) => each.index === index)],
      answers: counting.map(({ response }, at): ClassAnswer => {
        const confidence = response.confidence[question.id]
        return {
          answer: response.answers[question.id],
          total: totals[at] ?? 0,
          ...(confidence && { confidence }),
        }
      }),
    })),
    sureness: surenessOf(
      counting.flatMap(({ response, grade }) =>
        asked.map(({ question, index }) => {
          const confidence = response.confidence[question.id]
          return { fraction: grade.questions[index]?.fraction ?? 0, ...(confidence && { confidence }) }
        }),
      ),
    ),
  }
}

/** What was answered to a question, in whichever form its kind has. */
export interface AnswerFigures {
  readonly options: readonly Chosen[]
  readonly given: readonly GivenAnswer[]
  readonly parts: readonly PartCount[]
}

export function answerFigures({ question, answers }: QuestionFigures): AnswerFigures {
  return {
    options: optionCounts(question, answers),
    given: givenAnswers(question, answers),
    parts: partCounts(question, answers),
  }
}

/** How many totals lie in each tenth, the last with 100 %. */
export function histogram(totals: readonly number[]): readonly { from: number; to: number; count: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => ({
    from: tenth * 10,
    to: tenth * 10 + 10,
    count: totals.filter((total) => Math.max(0, Math.min(9, Math.floor(total / 10))) === tenth).length,
  }))
}
