import * as v from 'valibot'
import {
  MOST_ASSERTIONS,
  operators,
  operatorsOf,
  subjects,
  type Assertion,
  type Operator,
  type Subject,
} from './assertion.ts'

/** Subject, its name or path, operator, what is expected; and `false` where it is switched off. */
type AssertionRow =
  | [subject: Subject, of: string, operator: Operator, expected: string]
  | [subject: Subject, of: string, operator: Operator, expected: string, enabled: false]

const parts = [v.picklist(subjects), v.string(), v.picklist(operators), v.string()] as const

/** Assertions as a link carries them. */
export const assertionRows: v.GenericSchema<unknown, AssertionRow[]> = v.pipe(
  v.array(
    v.pipe(
      v.union([v.strictTuple([...parts]), v.strictTuple([...parts, v.literal(false)])]),
      v.check(
        ([subject, , operator]) => operatorsOf(subject).includes(operator),
        'This operator makes no sense for that subject',
      ),
    ),
  ),
  v.maxLength(MOST_ASSERTIONS, `One request may carry ${MOST_ASSERTIONS} assertions`),
)

export function toAssertionRow({ subject, of, operator, expected, enabled }: Assertion): AssertionRow {
  return enabled ? [subject, of, operator, expected] : [subject, of, operator, expected, false]
}

export function toAssertion([subject, of, operator, expected, enabled]: AssertionRow): Assertion {
  return { subject, of, operator, expected, enabled: enabled ?? true }
}
