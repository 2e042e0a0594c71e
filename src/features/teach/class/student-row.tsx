import { memo } from 'react'
import type { Student } from '#grading/class/student.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './roster-table.module.css'

/** A student on the roster. The roles stand there because a table that is laid out as a grid loses its own in some browsers. */
export const StudentRow = memo(function StudentRow(props: {
  student: Student
  onEdit: (student: Student) => void
  onRemove: (student: Student, from: HTMLElement) => void
}) {
  const { student } = props
  const { id, name, number, token, extraTime } = student
  return (
    <tr data-student={id}>
      <th scope="row">{name}</th>
      <td data-label="Number">{number}</td>
      <td className={styles['token']}>{token}</td>
      <td data-label="Extra time">{extraTime > 0 && `+${extraTime} %`}</td>
      <td className={styles['acts']}>
        <Button
          look="quiet"
          data-act="edit"
          aria-label={`Edit ${name}`}
          onClick={() => props.onEdit(student)}
        >
          Edit
        </Button>
        <Button
          look="icon"
          data-act="remove"
          aria-label={`Remove ${name}`}
          onClick={(event) => props.onRemove(student, event.currentTarget)}
        >
          <Icon name="close" />
        </Button>
      </td>
    </tr>
  )
})
