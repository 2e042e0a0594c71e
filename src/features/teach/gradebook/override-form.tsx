import { useRef, useState } from 'react'
import * as v from 'valibot'
import type { Override } from '#grading/class/grade-changes.ts'
import { typedNumber } from '#grading/quiz/typed-number.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './cell-dialog.module.css'
import { pointsText } from './figures.ts'
import { useGrading } from './use-grading.ts'

const draftSchema = v.object({ of: v.string(), points: v.string(), reason: v.string() })
const blank = { of: '', points: '', reason: '' }

/** Points set by hand, with the reason, without which none are. What is typed survives a reload. */
export function OverrideForm(props: {
  handOut: string
  response: string
  question: string | null
  /** The most points. */
  of: number
  /** The one in force. */
  current: Override | undefined
  onDone: (said: string) => void
}) {
  const grading = useGrading()
  const form = useRef<HTMLFormElement>(null)
  const [checked, setChecked] = useState(false)
  const [failure, setFailure] = useState('')
  const cell = `${props.response} ${props.question}`
  const kept = useKept(`teach-override-${props.handOut}`, draftSchema, blank)
  const { points, reason } = kept.value.of === cell ? kept.value : blank
  const number = typedNumber(points)
  const problems = {
    points:
      number === undefined || number < 0 || number > props.of
        ? `Write a number from 0 to ${pointsText(props.of)}.`
        : undefined,
    reason: reason.trim() === '' ? 'Write why. It stays with the grade.' : undefined,
  }
  const type = (change: { points?: string; reason?: string }) =>
    kept.change({ of: cell, points, reason, ...change })
  const store = (override: Override, said: string) =>
    grading.override(props.response, override).then(
      () => {
        kept.change(blank)
        props.onDone(said)
      },
      (error: Error) => setFailure(error.message),
    )
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label="Change the points"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (number !== undefined && !problems.points && !problems.reason)
          void store(
            { question: props.question, points: number, reason: reason.trim(), at: Date.now() },
            `${pointsText(number)} of ${pointsText(props.of)} points, set by hand.`,
          )
        else
          form.current
            ?.querySelector<HTMLElement>(problems.points ? '[name="points"]' : '[name="reason"]')
            ?.focus()
      }}
    >
      <TextField
        label={props.question === null ? 'Points for the whole attempt' : 'Points by hand'}
        name="points"
        inputMode="decimal"
        placeholder={props.current ? pointsText(props.current.points ?? 0) : ''}
        hint={`From 0 to ${pointsText(props.of)}.`}
        problem={checked ? problems.points : undefined}
        value={points}
        onChange={(text) => type({ points: text })}
      />
      <TextField
        label="Reason"
        name="reason"
        maxLength={500}
        spellCheck
        hint="Stays with the grade and goes into the CSV file."
        problem={checked ? problems.reason : undefined}
        value={reason}
        onChange={(text) => type({ reason: text })}
      />
      <div className={styles['acts']}>
        <Button look="primary" type="submit">
          Set points
        </Button>
        {props.current && (
          <Button
            onClick={() =>
              void store(
                {
                  question: props.question,
                  points: null,
                  reason: reason.trim() || 'Taken back.',
                  at: Date.now(),
                },
                'the points by hand were taken back.',
              )
            }
          >
            Take back
          </Button>
        )}
      </div>
      {failure !== '' && <FieldMessage severity="stop">{failure}</FieldMessage>}
    </form>
  )
}
