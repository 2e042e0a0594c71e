import { useRef, useState } from 'react'
import * as v from 'valibot'
import { newTo, percentOf, tidy } from '#grading/class/roster.ts'
import type { Student } from '#grading/class/student.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './class-page.module.css'
import type { Doing } from './use-done.ts'
import type { RosterActs } from './use-roster.ts'

const typedSchema = v.object({ name: v.string(), number: v.string(), extra: v.string() })
const nobody = { name: '', number: '', extra: '' }

/** What is wrong with an extra time as it is typed. */
export function extraProblem(typed: string): string | undefined {
  return percentOf(typed) === undefined ? 'Whole percent from 0 to 500, such as 25.' : undefined
}

/** A form for one student. */
export function AddByHand(props: {
  classId: string
  students: readonly Student[]
  acts: RosterActs
  doing: Doing
}) {
  const { acts, doing, students } = props
  const { value, change } = useKept(`teach/class/${props.classId}/add`, typedSchema, nobody)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const name = tidy(value.name)
  const number = tidy(value.number)
  const extraTime = percentOf(value.extra)
  const [double] = newTo(students, [{ line: 0, name, number, extraTime: 0 }]).duplicates

  const add = async () => {
    setMissing(name === '')
    if (name === '') form.current?.querySelector('input')?.focus()
    if (name === '' || extraTime === undefined) return
    let added: readonly Student[] = []
    const isDone = await doing.run(
      async () => {
        added = await acts.add([{ name, number, extraTime }])
      },
      { text: `${name} is added.`, undo: () => acts.remove(added.map(({ id }) => id)) },
    )
    if (!isDone) return
    change(nobody)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <form
      ref={form}
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label="Name"
        value={value.name}
        maxLength={200}
        problem={missing && name === '' ? 'Type a name.' : undefined}
        onChange={(next) => change({ ...value, name: next })}
      />
      <TextField
        label="Number or email (optional)"
        value={value.number}
        maxLength={200}
        onChange={(next) => change({ ...value, number: next })}
      />
      <TextField
        label="Extra time, in %"
        inputMode="numeric"
        placeholder="0"
        value={value.extra}
        problem={extraProblem(value.extra)}
        onChange={(next) => change({ ...value, extra: next })}
      />
      <Button type="submit">Add</Button>
      {name !== '' && double && (
        <div role="status" className={styles['double']}>
          <FieldMessage severity="warn">
            Is this somebody else? In this class, {double.why}. You can add them all the same.
          </FieldMessage>
        </div>
      )}
    </form>
  )
}
