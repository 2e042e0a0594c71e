/** What of an exchange an assertion is about. */
export const subjects = ['status', 'field', 'json', 'body', 'time', 'size', 'attempts', 'url'] as const

export type Subject = (typeof subjects)[number]

/** How a subject is compared. */
export const operators = [
  'is',
  'is-not',
  'one-of',
  'contains',
  'lacks',
  'matches',
  'less',
  'greater',
  'type',
  'exists',
  'absent',
] as const

export type Operator = (typeof operators)[number]

/** What JSON calls the kinds of its values (RFC 8259, 3). */
export const jsonTypes = ['string', 'number', 'boolean', 'null', 'array', 'object'] as const

export type JsonType = (typeof jsonTypes)[number]

/** A sentence about an exchange that holds or does not, as the learner writes it. */
export interface Assertion {
  readonly subject: Subject
  /** The field's name or the JSON path, as typed; kept while another subject is chosen. */
  readonly of: string
  readonly operator: Operator
  /** As typed; kept while an operator is chosen that needs none. */
  readonly expected: string
  /** One that is switched off is kept and not checked. */
  readonly enabled: boolean
}

/** The assertion that one begins with. */
export const freshAssertion: Assertion = {
  subject: 'status',
  of: '',
  operator: 'is',
  expected: '2xx',
  enabled: true,
}

/** How many assertions one request may carry: each costs a little at every arrival. */
export const MOST_ASSERTIONS = 50

const OF_NUMBERS = ['is', 'is-not', 'one-of', 'less', 'greater'] as const
const OF_TEXTS = ['is', 'is-not', 'one-of', 'contains', 'lacks', 'matches'] as const

const sensible: Readonly<Record<Subject, readonly Operator[]>> = {
  status: [...OF_NUMBERS, 'exists', 'absent'],
  field: [...OF_TEXTS, 'less', 'greater', 'exists', 'absent'],
  json: operators,
  body: ['contains', 'lacks', 'matches', 'is', 'is-not', 'exists', 'absent'],
  time: ['less', 'greater'],
  size: ['less', 'greater', 'is', 'is-not'],
  attempts: OF_NUMBERS,
  url: OF_TEXTS,
}

/** The operators that make sense for a subject, the one to begin with first. */
export function operatorsOf(subject: Subject): readonly Operator[] {
  return sensible[subject]
}

/** Whether an operator compares with something that has to be typed or chosen. */
export function needsExpected(operator: Operator): boolean {
  return operator !== 'exists' && operator !== 'absent'
}

/** Whether a subject has a name or path of its own. */
export function needsOf(subject: Subject): boolean {
  return subject === 'field' || subject === 'json'
}

/** An assertion about another subject, with an operator that makes sense for it. */
export function withSubject(assertion: Assertion, subject: Subject): Assertion {
  const known = operatorsOf(subject)
  const operator = known.includes(assertion.operator) ? assertion.operator : (known[0] ?? 'is')
  return { ...assertion, subject, operator }
}

/** The type of a parsed JSON value. */
export function jsonType(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object'
}
