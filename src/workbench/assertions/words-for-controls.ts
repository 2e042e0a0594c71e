import type { Operator, Subject } from '#http/assertions/assertion.ts'

/** Subjects as the editor offers them. */
export const subjectLabels: Readonly<Record<Subject, string>> = {
  status: 'Status',
  field: 'Field',
  json: 'JSON value',
  body: 'Body text',
  time: 'Time',
  size: 'Body size',
  attempts: 'Attempts',
  url: 'Final URL',
}

const labels: Readonly<Record<Operator, string>> = {
  is: 'is',
  'is-not': 'is not',
  'one-of': 'is one of',
  contains: 'contains',
  lacks: 'does not contain',
  matches: 'matches',
  less: 'is less than',
  greater: 'is greater than',
  type: 'is of type',
  exists: 'exists',
  absent: 'is absent',
}

/** An operator as the editor offers it for a subject. */
export function operatorLabel(operator: Operator, subject: Subject): string {
  if (subject === 'body' && operator === 'exists') return 'is not empty'
  if (subject === 'body' && operator === 'absent') return 'is empty'
  return labels[operator]
}

const examples: Readonly<Record<Subject, string>> = {
  status: '200 or 2xx',
  field: 'application/json',
  json: '42, true or text',
  body: 'Text',
  time: '500 ms',
  size: '3 kB',
  attempts: '1',
  url: 'https://…',
}

/** An example of what is expected, for an empty input. */
export function exampleOf(subject: Subject, operator: Operator): string {
  if (operator === 'matches') return 'A regular expression'
  if (operator === 'contains' || operator === 'lacks') return 'Part of it'
  if (operator === 'less' || operator === 'greater') {
    if (subject === 'status') return '400'
    if (subject === 'field' || subject === 'json') return 'A number'
  }
  if (operator === 'one-of') return subject === 'status' ? '200, 204, 3xx' : 'One, another, a third'
  return examples[subject]
}
