import { useEffect, useId, useRef } from 'react'
import {
  jsonTypes,
  freshAssertion,
  needsExpected,
  needsOf,
  operatorsOf,
  subjects,
  withSubject,
  type Assertion,
  type Subject,
} from '#http/assertions/assertion.ts'
import { assertionFault, type AssertionFault, type Checked } from '#http/assertions/check.ts'
import { assertionSentence } from '#http/assertions/sentence.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass, selectClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { CompletingInput } from '#workbench/fields/completing-input.tsx'
import type { Suggestion } from '#workbench/fields/matching.ts'
import styles from './assertions.module.css'
import { Verdict } from './verdict.tsx'
import { exampleOf, operatorLabel, subjectLabels } from './words-for-controls.ts'

/** What can be completed from the response shown. */
export interface Known {
  readonly fields: readonly Suggestion[]
  readonly paths: readonly Suggestion[]
}

/** One assertion: its parts to edit, what it says, and whether it holds for the response shown. */
export function AssertionRow(props: {
  assertion: Assertion
  /** 1 for the first. */
  number: number
  checked: Checked | undefined
  known: Known
  /** Whether one asked to be brought here. */
  asked: boolean
  onShown: () => void
  onChange: (assertion: Assertion) => void
  /** Undefined where there is no room for one more. */
  onDuplicate: (() => void) | undefined
  onRemove: () => void
}) {
  const { assertion, number, known, asked, onShown, onChange } = props
  const { subject, of, operator, enabled } = assertion
  const id = useId()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (!asked) return
    first.current?.focus({ preventScroll: true })
    first.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
    onShown()
  }, [asked, onShown])
  const which = `assertion ${number}`
  const fault = assertionFault(assertion)
  const said = (part: AssertionFault['part']) => ({
    'aria-describedby': `${id}-says`,
    'aria-invalid': fault?.part === part && !isMissing(assertion, fault),
  })

  return (
    <li className={`${styles['item']} ${enabled ? '' : styles['off']}`}>
      <input
        type="checkbox"
        className={styles['check']}
        aria-label={`Check ${which}`}
        checked={enabled}
        onChange={({ target }) => onChange({ ...assertion, enabled: target.checked })}
      />
      <div className={styles['controls']}>
        <select
          ref={first}
          className={selectClass}
          aria-label={`Subject of ${which}`}
          aria-describedby={`${id}-says`}
          value={subject}
          onChange={({ target }) => {
            const chosen = subjects.find((one) => one === target.value)
            if (chosen) onChange(aboutOther(assertion, chosen))
          }}
        >
          {subjects.map((one) => (
            <option key={one} value={one}>
              {subjectLabels[one]}
            </option>
          ))}
        </select>
        {needsOf(subject) && (
          <div className={styles['of']}>
            <CompletingInput
              className={`${inputClass} ${monoClass}`}
              aria-label={subject === 'field' ? `Field name of ${which}` : `JSON path of ${which}`}
              {...said('of')}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              placeholder={subject === 'field' ? 'Content-Type' : '$.items[0].name'}
              text={of}
              suggestions={subject === 'field' ? known.fields : known.paths}
              onText={(text) => onChange({ ...assertion, of: text })}
            />
          </div>
        )}
        <select
          className={`${selectClass} ${styles['operator']}`}
          aria-label={`Operator of ${which}`}
          value={operator}
          onChange={({ target }) => {
            const chosen = operatorsOf(subject).find((one) => one === target.value)
            if (chosen) onChange({ ...assertion, operator: chosen })
          }}
        >
          {operatorsOf(subject).map((one) => (
            <option key={one} value={one}>
              {operatorLabel(one, subject)}
            </option>
          ))}
        </select>
        {needsExpected(operator) && (
          <Expected
            assertion={assertion}
            name={`Expected of ${which}`}
            said={said('expected')}
            onText={(expected) => onChange({ ...assertion, expected })}
          />
        )}
      </div>
      <div className={styles['actions']}>
        <Button
          look="icon"
          aria-label={`Duplicate ${which}`}
          title="Duplicate"
          aria-disabled={props.onDuplicate === undefined}
          onClick={props.onDuplicate}
        >
          <Icon name="copy" />
        </Button>
        <Button look="icon" aria-label={`Remove ${which}`} title="Remove" onClick={props.onRemove}>
          <Icon name="close" />
        </Button>
      </div>
      <div id={`${id}-says`} className={styles['says']}>
        {fault ? (
          <FieldMessage severity={isMissing(assertion, fault) ? 'warn' : 'stop'}>
            {faultWords(fault)}
          </FieldMessage>
        ) : (
          <>
            <p>{assertionSentence(assertion)}</p>
            {enabled ? (
              props.checked && <Verdict checked={props.checked} sentence={assertionSentence(assertion)} />
            ) : (
              <p className={styles['quiet']}>Switched off: it is kept, and not checked.</p>
            )}
          </>
        )}
      </div>
    </li>
  )
}

function Expected(props: {
  assertion: Assertion
  name: string
  said: { 'aria-describedby': string; 'aria-invalid': boolean }
  onText: (text: string) => void
}) {
  const { assertion, name, said, onText } = props
  const { subject, operator, expected } = assertion
  if (operator === 'type') {
    const isType = jsonTypes.some((type) => type === expected)
    return (
      <select
        className={`${selectClass} ${styles['expected']}`}
        aria-label={name}
        {...said}
        value={isType ? expected : ''}
        onChange={({ target }) => onText(target.value)}
      >
        {!isType && <option value="">Choose a type</option>}
        {jsonTypes.map((type) => (
          <option key={type} value={type}>
            {type}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      type="text"
      className={`${inputClass} ${monoClass} ${styles['expected']}`}
      aria-label={name}
      {...said}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      placeholder={exampleOf(subject, operator)}
      value={expected}
      onChange={({ target }) => onText(target.value)}
    />
  )
}

/** What nobody typed makes room: a range of status codes is none of any other subject. */
function aboutOther(assertion: Assertion, subject: Subject): Assertion {
  const { expected } = assertion
  return {
    ...withSubject(assertion, subject),
    expected: expected === freshAssertion.expected ? '' : expected,
  }
}

/** Whether nothing is wrong yet, but something is still to be typed or chosen. */
function isMissing({ of, operator, expected }: Assertion, { part }: AssertionFault): boolean {
  return part === 'of' ? of.trim() === '' : expected.trim() === '' || operator === 'type'
}

function faultWords({ what, offset }: AssertionFault): string {
  const words = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  return offset === 0 ? `${words}.` : `At character ${offset + 1}: ${what}.`
}
