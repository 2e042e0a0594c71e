import { unexplained } from '#grading/quiz/unexplained.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { wholeQuestion } from './checked.ts'

/** Something that would make a quiz better, and that nothing waits for. */
export interface Advice {
  /** Id of the question. */
  readonly question: string
  /** Path of the field that it is about. */
  readonly at: string
  readonly says: string
}

/** What an experienced reader would say to a quiz. Questions that are not whole yet get none but that they are alike. */
export function adviceOn(questions: readonly QuestionDraft[]): readonly Advice[] {
  return [...questions.flatMap(adviceOnOne), ...alike(questions)]
}

function adviceOnOne(draft: QuestionDraft): Advice[] {
  const question = wholeQuestion(draft)
  if (!question) return []
  const say = (at: string, says: string): Advice => ({ question: question.id, at, says })
  const silent = unexplained(question)
  return [
    ...(silent.length > 0
      ? [
          say(
            feedbackPlace(question),
            `No feedback for ${listed(silent)}: those who are wrong learn nothing.`,
          ),
        ]
      : []),
    ...(rightComesFirst(question)
      ? [
          say(
            'options.0.text',
            'The right option comes first and the order is fixed. Move it, or shuffle them.',
          ),
        ]
      : []),
    ...(question.difficulty === undefined ? [say('difficulty', 'It says no difficulty.')] : []),
  ]
}

function listed(all: readonly string[]): string {
  const [first = '', second] = all
  if (all.length > 2) return `${first} and ${all.length - 1} more`
  return second === undefined ? first : `${first} and ${second}`
}

/** Where the first feedback that is missing would be written. */
function feedbackPlace(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return `options.${question.options.findIndex(({ feedback }) => feedback === '')}.feedback`
    case 'true-false':
      return question.feedback.true === '' ? 'feedback.true' : 'feedback.false'
    case 'request':
      return `requirements.${question.requirements.findIndex(({ feedback }) => feedback === '')}.feedback`
    case 'predict':
      return 'feedback'
    case 'text':
    case 'numeric':
    case 'matching':
    case 'ordering':
      return question.feedback.right === '' ? 'feedback.right' : 'feedback.wrong'
  }
}

function rightComesFirst(question: Question): boolean {
  if (question.kind === 'single') return !question.shuffle && question.options[0]?.correct === true
  return question.kind === 'predict' && !question.shuffle && question.options[0] === question.answer
}

/** Each question that says the same as one before it. */
function alike(questions: readonly QuestionDraft[]): Advice[] {
  const first = new Map<string, number>()
  return questions.flatMap((question, index) => {
    const folded = `${question.text} ${question.code ?? ''}`
      .toLowerCase()
      .replace(/[\s`*.?!]+/g, ' ')
      .trim()
    if (folded === '' || question.image) return []
    const before = first.get(folded)
    if (before !== undefined)
      return [{ question: question.id, at: 'text', says: `It asks the same as question ${before + 1}.` }]
    first.set(folded, index)
    return []
  })
}
