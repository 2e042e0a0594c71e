import { useRef, useState } from 'react'
import { keyInForce, newestBy } from '#grading/class/grades.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { AnswerBesideKey } from './answer-beside-key.tsx'
import { AttemptsTable } from './attempts-table.tsx'
import styles from './cell-dialog.module.css'
import { ChangeHistory } from './change-history.tsx'
import { CommentField } from './comment-field.tsx'
import { momentText, pointsText } from './figures.ts'
import { OverrideForm } from './override-form.tsx'
import type { DoneNote } from './said.tsx'
import type { Row } from './use-gradebook.ts'

/** One student’s answer to a question beside its key, or their attempt as a whole, and the points for it. */
export function CellDialog(props: {
  given: GivenHandOut
  row: Row
  /** Id of the question; null for the attempt as a whole. */
  question: string | null
  /** As they stand in the grid, to go on to the next. */
  rows: readonly Row[]
  onStep: (row: string) => void
  onDone: (note: DoneNote) => void
  onClose: () => void
}) {
  const { given, row, rows } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState(row.counting?.response.attempt)
  const attempt = row.attempts.find(({ response }) => response.attempt === chosen) ?? row.counting
  if (!attempt) return null
  const { received, response, grade } = attempt
  const index = given.questions.findIndex(({ id }) => id === props.question)
  const question = given.questions[index]
  const asked = question && keyInForce(question, given.regrades)
  const graded = grade.questions[index]
  const at = rows.findIndex(({ id }) => id === row.id)
  const before = rows.slice(0, Math.max(at, 0)).findLast(({ counting }) => counting)
  const next = rows.slice(at + 1).find(({ counting }) => counting)
  const worth = graded ?? grade
  const current = newestBy(received.overrides).get(props.question)
  return (
    <Dialog
      ref={dialog}
      className={styles['dialog'] ?? ''}
      title={
        question ? `${row.name}: question ${index + 1}, ${question.label}` : `${row.name}: the whole attempt`
      }
      onClose={props.onClose}
    >
      <div className={styles['body']}>
        {row.attempts.length > 1 && question && (
          <SelectField
            label="Attempt"
            value={attempt.response.attempt}
            options={row.attempts.map((each) => ({
              value: each.response.attempt,
              label: `${each.response.number}, ${momentText(each.response.submittedAt)}${each === row.counting ? ', counts' : ''}`,
            }))}
            onChange={setChosen}
          />
        )}
        {asked ? (
          <>
            <div className={styles['question']}>
              {asked.text.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph}>
                  <InlineText text={paragraph} />
                </p>
              ))}
              {asked.code !== undefined && <pre>{asked.code}</pre>}
              {asked.image && <img src={asked.image.src} alt={asked.image.alt} />}
            </div>
            <AnswerBesideKey question={asked} answer={response.answers[asked.id]} />
          </>
        ) : (
          <AttemptsTable row={row} chosen={attempt} onChoose={setChosen} />
        )}
        <p className={styles['worth']}>
          <strong>
            {pointsText(worth.points)} of {pointsText(worth.of)} points
          </strong>
          {worth.before !== undefined && worth.before !== worth.points && (
            <span>, by the key as handed out {pointsText(worth.before)}</span>
          )}
        </p>
        {graded?.of === 0 ? (
          <p>
            This question was dropped for everybody. Regrade it to let it count again; then points can be set
            by hand.
          </p>
        ) : (
          <OverrideForm
            key={received.id}
            handOut={given.id}
            response={received.id}
            question={props.question}
            of={worth.of}
            current={current?.points === null ? undefined : current}
            onDone={(text) => {
              props.onDone({ text: `${row.name}${question ? `, question ${index + 1}` : ''}: ${text}` })
              dialog.current?.close()
            }}
          />
        )}
        {!question && <CommentField key={`comment ${received.id}`} response={received} />}
        <ChangeHistory
          overrides={received.overrides.filter((each) => each.question === props.question)}
          regrades={given.regrades.filter((each) => each.question === props.question)}
        />
      </div>
      <div className={styles['foot']}>
        <Button look="quiet" disabled={!before} onClick={() => before && props.onStep(before.id)}>
          Previous student
        </Button>
        <Button look="quiet" disabled={!next} onClick={() => next && props.onStep(next.id)}>
          Next student
        </Button>
      </div>
    </Dialog>
  )
}
