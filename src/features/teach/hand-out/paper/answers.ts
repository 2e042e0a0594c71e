import type { Question } from '#grading/quiz/quiz-schema.ts'
import { letterOf } from './points.ts'

/** What is right of a question, one line each, as somebody who corrects paper needs it. */
export function answersOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ text, correct }, index) =>
        correct ? [`${letterOf(index)}: ${text}`] : [],
      )
    case 'true-false':
      return [question.answer ? 'A: True' : 'B: False']
    case 'predict':
      return [`${letterOf(question.options.indexOf(question.answer))}: ${question.answer}`]
    case 'text':
      return [
        ...question.accept,
        ...question.others
          .filter(({ points }) => points > 0)
          .map(({ text, points }) => `${text} (${Math.round(points * 100)} % of the points)`),
      ]
    case 'numeric': {
      const { answer, tolerance, unit, others } = question
      const spread = tolerance === 0 ? '' : ` ± ${tolerance}`
      const behind = unit === undefined ? '' : ` ${unit}`
      return [
        `${answer}${spread}${behind}`,
        ...others
          .filter(({ points }) => points > 0)
          .map((other) => {
            const around = other.tolerance === 0 ? '' : ` ± ${other.tolerance}`
            return `${other.answer}${around}${behind} (${Math.round(other.points * 100)} % of the points)`
          }),
      ]
    }
    case 'matching':
      return question.items.map(
        ({ text, match }) => `${letterOf(question.choices.indexOf(match))}: ${text} → ${match}`,
      )
    case 'ordering': {
      const order = question.order ?? [...question.items.keys()]
      return order.map((item, place) => `${place + 1}: ${question.items[item] ?? ''}`)
    }
    case 'request':
      return [...question.requirements.map(({ says }) => says), 'Such as:', question.solution]
  }
}
