import type { Question } from './quiz-schema.ts'

/**
 * Which answers to a question get no feedback, in words for its author.
 * @returns empty where every option and every kind of wrong answer is explained
 */
export function unexplained(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options
        .filter(({ feedback }) => feedback === '')
        .map(({ text }) => `the option “${text}”`)
    case 'true-false':
      return missing({ '“True”': question.feedback.true, '“False”': question.feedback.false })
    case 'text':
    case 'numeric':
    case 'ordering':
      return missing({ 'a right answer': question.feedback.right, 'a wrong answer': question.feedback.wrong })
    case 'matching': {
      const { right, wrong } = question.feedback
      // Each item that is matched wrong may be told why by itself.
      const byItems = question.items.every(({ feedback }) => feedback !== '')
      return missing({ 'a right answer': right, 'a wrong answer': byItems ? 'told by its items' : wrong })
    }
    case 'request':
      return question.requirements
        .filter(({ feedback }) => feedback === '')
        .map(({ says }) => `the requirement “${says}” where it is not met`)
    case 'predict':
      return missing({ 'the prediction': question.feedback })
  }
}

function missing(feedbacks: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(feedbacks).flatMap(([of, feedback]) => (feedback === '' ? of : []))
}
