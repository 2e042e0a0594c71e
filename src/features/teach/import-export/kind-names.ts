import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'

/** What a kind of question is called in a list. */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  single: 'Single choice',
  multiple: 'Multiple choice',
  'true-false': 'True or false',
  text: 'Short text',
  numeric: 'Number',
  matching: 'Matching',
  ordering: 'Ordering',
  request: 'Request',
  predict: 'Prediction',
}
