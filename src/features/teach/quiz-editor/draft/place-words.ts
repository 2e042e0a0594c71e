import type { QuestionDraft } from '#grading/quiz/question-draft.ts'

const plain: Readonly<Record<string, string>> = {
  label: 'Name in the list',
  text: 'Question',
  code: 'Code',
  'image.src': 'Picture',
  'image.alt': 'Alternative text',
  image: 'Picture',
  options: 'Options',
  answer: 'Right answer',
  accept: 'Accepted answers',
  others: 'Other answers',
  tolerance: 'Tolerance',
  unit: 'Unit',
  items: 'Items',
  choices: 'Choices',
  start: 'Request to begin with',
  solution: 'Solution',
  requirements: 'Requirements',
  request: 'Request',
  measure: 'What is read off',
  points: 'Points',
  hints: 'Hints',
  lesson: 'Lesson',
  section: 'Section',
  'rfc.number': 'RFC number',
  'rfc.section': 'RFC section',
  rfc: 'RFC',
  difficulty: 'Difficulty',
}

const listed: Readonly<Record<string, string>> = {
  options: 'Option',
  accept: 'Accepted answer',
  others: 'Other answer',
  items: 'Item',
  choices: 'Choice',
  requirements: 'Requirement',
  hints: 'Hint',
}

const within: Readonly<Record<string, string>> = {
  code: 'code',
  feedback: 'feedback',
  points: 'points',
  answer: 'number',
  tolerance: 'tolerance',
  match: 'match',
  says: 'what it asks for',
  'wanted.method': 'method',
  'wanted.url': 'URL',
  'wanted.query': 'query',
  'wanted.fields': 'fields',
  'wanted.json': 'JSON',
  wanted: 'what is wanted',
}

/** The field at a path of a question, as its form calls it: `options.1.text` is “Option 2”. Empty for the whole question. */
export function placeWords(kind: QuestionDraft['kind'], at: string): string {
  if (kind === 'predict' && at === 'answer') return 'Right answer'
  const known = plain[at]
  if (known !== undefined) return known
  const [, list = '', index = '', part = ''] = /^([a-z]+)\.(\d+)(?:\.(.+))?$/.exec(at) ?? []
  const item = listed[list]
  if (item === undefined) return plain[at.split('.')[0] ?? ''] ?? ''
  const named = `${item} ${Number(index) + 1}`
  const inIt = within[part] ?? within[part.split('.').slice(0, 2).join('.')]
  return inIt === undefined ? named : `${named}, ${inIt}`
}
