import type { Exchange } from '#http/exchange.ts'
import { needsOf, type Assertion } from './assertion.ts'
import { readExpectation, type Expectation } from './expectation.ts'
import { readJsonPath, type JsonPath, type TextFault } from './json-path.ts'
import { someSteps, type Steps } from './pattern.ts'
import { readExchange, type Reading } from './reading.ts'
import { subjectName } from './sentence.ts'

/** What became of an assertion. `unclear`: it could not be checked. */
export interface Checked {
  readonly verdict: 'holds' | 'fails' | 'unclear'
  /** What was found, and where it fails what was expected; one or two sentences. */
  readonly says: string
}

/** What is wrong with an assertion as it is written, and in which part of it. */
export interface AssertionFault extends TextFault {
  readonly part: 'of' | 'expected'
}

type Understood = { readonly path: JsonPath; readonly expectation: Expectation }

/** What is wrong with an assertion as it is written; undefined where it can be checked. */
export function assertionFault(assertion: Assertion): AssertionFault | undefined {
  const read = understand(assertion)
  return 'what' in read ? read : undefined
}

function understand(assertion: Assertion): Understood | AssertionFault {
  const { subject, of } = assertion
  const path = subject === 'json' ? readJsonPath(of.trim()) : []
  if ('what' in path) return { part: 'of', ...path }
  if (needsOf(subject) && of.trim() === '')
    return { part: 'of', offset: 0, what: 'the field’s name is missing' }
  const expectation = readExpectation(assertion)
  return 'what' in expectation ? { part: 'expected', ...expectation } : { path, expectation }
}

/** Checks assertions against an exchange: a result for each, undefined for those that are switched off. */
export function checkAll(
  assertions: readonly Assertion[],
  exchange: Exchange,
): readonly (Checked | undefined)[] {
  const reading = readExchange(exchange)
  const steps = someSteps()
  return assertions.map((assertion) => (assertion.enabled ? checkOne(assertion, reading, steps) : undefined))
}

function checkOne(assertion: Assertion, reading: Reading, steps: Steps): Checked {
  const read = understand(assertion)
  const name = capital(subjectName(assertion))
  if ('what' in read) return { verdict: 'unclear', says: `${name} can’t be checked: ${read.what}.` }
  const { expectation } = read
  const found = reading.found(assertion, read.path)
  if ('missing' in found) {
    const absent = `${capital(found.missing)}.`
    if (assertion.operator === 'absent') return { verdict: 'holds', says: absent }
    const expected = expectation.words === '' ? '' : ` Expected: ${expectation.words}.`
    return { verdict: 'fails', says: `${absent}${expected}` }
  }
  const is = `${name} is ${found.words}`
  if (assertion.operator === 'absent') return { verdict: 'fails', says: `${is}, expected none.` }
  const fits = expectation.fits(found.value, steps)
  const aboutRest =
    reading.cut && assertion.subject === 'body' && fits !== true ? ' Only its first 2 MB were read.' : ''
  if (fits === undefined) {
    return { verdict: 'unclear', says: `${name} can’t be checked: the pattern takes too long on this text.` }
  }
  if (fits) return { verdict: 'holds', says: `${is}.` }
  const hint = expectation.hint?.(found.value) ?? ''
  const says = `${is}, expected ${expectation.words}.${hint === '' ? '' : ` ${hint}`}${aboutRest}`
  return { verdict: 'fails', says }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
