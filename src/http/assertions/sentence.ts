import type { Assertion } from './assertion.ts'
import { readExpectation } from './expectation.ts'

/** What an assertion is about, in words. */
export function subjectName({ subject, of }: Pick<Assertion, 'subject' | 'of'>): string {
  switch (subject) {
    case 'status':
      return 'the status'
    case 'field':
      return of.trim() === '' ? 'the field' : `the field ${of.trim()}`
    case 'json':
      return of.trim() === '' ? 'the JSON value' : of.trim()
    case 'body':
      return 'the body'
    case 'time':
      return 'the time'
    case 'size':
      return 'the size of the body'
    case 'attempts':
      return 'the number of attempts'
    case 'url':
      return 'the final URL'
  }
}

/** What an assertion claims, as a sentence; undefined while it is not whole. */
export function assertionSentence(assertion: Assertion): string | undefined {
  const expectation = readExpectation(assertion)
  if ('what' in expectation) return undefined
  const name = subjectName(assertion)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${claimOf(assertion, expectation.claim)}.`
}

function claimOf({ subject, operator }: Assertion, claim: string): string {
  if (subject === 'body' && operator === 'exists') return 'is not empty'
  if (subject === 'body' && operator === 'absent') return 'is empty'
  if (subject === 'status' && operator === 'exists') return 'is there: a response comes'
  if (subject === 'status' && operator === 'absent') return 'is absent: no response comes'
  return claim
}
