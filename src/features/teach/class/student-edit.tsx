import { useState } from 'react'
import { percentOf, tidy } from '#grading/class/roster.ts'
import type { Student } from '#grading/class/student.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { extraProblem } from './add-by-hand.tsx'
import styles from './roster-table.module.css'

/** A student’s row being edited: what is typed is stored as it comes, as soon as it will do. Enter and Escape end it. */
export function StudentEdit(props: {
  student: Student
  onChange: (changed: Partial<Student>) => void
  onDone: () => void
}) {
  const { student } = props
  const [name, setName] = useState(student.name)
  const [number, setNumber] = useState(student.number)
  const [extra, setExtra] = useState(String(student.extraTime))
  return (
    <tr
      className={styles['edited']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        props.onDone()
      }}
    >
      <td>
        <TextField
          label="Name"
          autoFocus
          value={name}
          maxLength={200}
          problem={tidy(name) === '' ? 'Without a name, the last stays.' : undefined}
          onChange={(next) => {
            setName(next)
            if (tidy(next) !== '') props.onChange({ name: tidy(next) })
          }}
        />
      </td>
      <td>
        <TextField
          label="Number"
          value={number}
          maxLength={200}
          onChange={(next) => {
            setNumber(next)
            props.onChange({ number: tidy(next) })
          }}
        />
      </td>
      <td className={styles['token']}>{student.token}</td>
      <td>
        <TextField
          label="Extra, in %"
          inputMode="numeric"
          value={extra}
          problem={extraProblem(extra)}
          onChange={(next) => {
            setExtra(next)
            const percent = percentOf(next)
            if (percent !== undefined) props.onChange({ extraTime: percent })
          }}
        />
      </td>
      <td className={styles['acts']}>
        <Button onClick={props.onDone}>Done</Button>
      </td>
    </tr>
  )
}
