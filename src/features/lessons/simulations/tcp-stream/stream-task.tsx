import { useId, useMemo } from 'react'
import * as v from 'valibot'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { SelectField, TextField } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import { bytesText, messageText } from './byte-text.ts'
import type { FramerStep } from './framing.ts'
import { isRight, taskOf, type TaskRead } from './task.ts'
import styles from './stream-task.module.css'

const schema = v.object({
  framing: v.picklist(['newline', 'length']),
  seed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999)),
  answers: v.pipe(v.array(v.string()), v.maxLength(10)),
  checked: v.boolean(),
})

const initial: v.InferOutput<typeof schema> = { framing: 'newline', seed: 1, answers: [], checked: false }

/** A task: reads are shown, and the learner says which messages each of them completes. */
export function StreamTask({ place }: { place: string }) {
  const { value, change } = useKept(place, schema, initial)
  const { framing, seed, answers, checked } = value
  const reads = useMemo(() => taskOf(framing, seed), [framing, seed])
  const id = useId()
  const right = reads.filter((read, index) => isRight(read, answers[index] ?? '')).length
  const answer = (index: number, text: string) =>
    change({
      ...value,
      checked: false,
      answers: reads.map((_, each) => (each === index ? text : (answers[each] ?? ''))),
    })

  return (
    <form
      className={styles['task']}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        change({ ...value, checked: true })
      }}
    >
      <h3 id={id}>Be the framer</h3>
      <p>
        Five reads, four messages of one word each. After which read is which message complete? Write the
        messages that become complete with it, or leave the field empty where none does.
      </p>
      <div className={styles['framing']}>
        <SelectField
          label="Framing"
          value={framing}
          options={[
            { value: 'newline', label: 'A newline (↵) ends a message' },
            { value: 'length', label: 'A 4-byte length comes first' },
          ]}
          onChange={(framing) => change({ ...initial, framing, seed })}
        />
      </div>
      <ol>
        {reads.map((read, index) => (
          <Row
            key={`${seed} ${index}`}
            number={index + 1}
            read={read}
            held={reads[index - 1]?.steps.at(-1)?.buffer}
            answer={answers[index] ?? ''}
            checked={checked}
            onAnswer={(text) => answer(index, text)}
          />
        ))}
      </ol>
      <div className={styles['end']}>
        <Button type="submit">Check</Button>
        <Button look="quiet" onClick={() => change({ ...initial, framing, seed: (seed % 9_999) + 1 })}>
          Another stream
        </Button>
        <p role="status">
          {checked &&
            (right === reads.length
              ? 'All right: you framed the whole stream.'
              : `${right} of ${reads.length} are right. Change the others and check again.`)}
        </p>
      </div>
    </form>
  )
}

function Row(props: {
  number: number
  read: TaskRead
  /** What the framer held back before this read. */
  held: Uint8Array | undefined
  answer: string
  checked: boolean
  onAnswer: (text: string) => void
}) {
  const { number, read, held, answer, checked, onAnswer } = props
  const right = isRight(read, answer)
  return (
    <li>
      <p>
        Read {number}: <code>{bytesText(read.chunk)}</code>
      </p>
      <TextField label={`Complete with read ${number}`} value={answer} mono onChange={onAnswer} />
      {checked && (
        <div className={styles['verdict']} data-right={right}>
          <Icon name={right ? 'check' : 'warning'} />
          {right ? (
            <p>Right.</p>
          ) : (
            <div>
              <p>
                Not so.{' '}
                {held && held.length > 0 ? (
                  <>
                    The framer held back <code>{bytesText(held)}</code>: look for messages in that and the
                    read together.
                  </>
                ) : (
                  'The framer held nothing back: look for whole messages in this read alone.'
                )}
              </p>
              <details>
                <summary>What the framer does</summary>
                <ol>
                  {read.steps.map((step, index) => (
                    <li key={index}>{explained(step)}</li>
                  ))}
                </ol>
              </details>
            </div>
          )}
        </div>
      )}
    </li>
  )
}

function explained({ says, message }: FramerStep): string {
  return message ? `${says} “${messageText(message)}”` : says
}
