import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Student } from '#grading/class/student.ts'
import { TextField } from '#ui/field.tsx'
import styles from './roster-table.module.css'
import { StudentEdit } from './student-edit.tsx'
import { StudentRow } from './student-row.tsx'
import type { Doing } from './use-done.ts'
import type { RosterActs } from './use-roster.ts'

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** From how many on finding one by a part of the name is of use. */
const MANY = 12

/** The students of a class by name. A row that is out of view costs nothing: its layout is skipped. */
export function RosterTable(props: { students: readonly Student[]; acts: RosterActs; doing: Doing }) {
  const { students, acts, doing } = props
  const [filter, setFilter] = useState('')
  /** While a row is edited it stays where its name was. */
  const [editing, setEditing] = useState<{ id: string; name: string }>()
  const table = useRef<HTMLTableElement>(null)
  const leftAt = useRef<number>(undefined)
  const sorted = useMemo(() => {
    const nameOf = ({ id, name }: Student) => (id === editing?.id ? editing.name : name)
    return students.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
  }, [students, editing])
  const wanted = filter.trim().toLowerCase()
  const shown = useMemo(
    () =>
      sorted.filter(({ id, name, number, token }) =>
        id === editing?.id ? true : `${name} ${number} ${token}`.toLowerCase().includes(wanted),
      ),
    [sorted, wanted, editing],
  )

  const edit = useCallback(({ id, name }: Student) => setEditing({ id, name }), [])
  const { run } = doing
  const onRemove = useCallback(
    (student: Student, from: HTMLElement) => {
      const removes = table.current?.querySelectorAll<HTMLElement>('[data-act="remove"]') ?? []
      leftAt.current = [...removes].indexOf(from)
      void run(() => acts.remove([student.id]), {
        text: `${student.name} is removed.`,
        undo: () => acts.restore([student]),
      })
    },
    [run, acts],
  )
  useEffect(() => {
    if (leftAt.current === undefined) return
    // The row that had the focus is gone: the next has it, or the form where one is added.
    const removes = table.current?.querySelectorAll<HTMLElement>('[data-act="remove"]') ?? []
    const next = removes[Math.min(leftAt.current, removes.length - 1)]
    leftAt.current = undefined
    next?.focus()
  }, [students])

  return (
    <>
      {students.length > MANY && (
        <div className={styles['find']}>
          <TextField label="Find a student" type="search" value={filter} onChange={setFilter} />
        </div>
      )}
      <p role="status" className={styles['none']}>
        {shown.length === 0 && `Nobody has “${filter}” in their name, number or token.`}
      </p>
      <table ref={table} className={styles['table']} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {['Name', 'Number', 'Token', 'Extra time'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((student) =>
            student.id === editing?.id ? (
              <StudentEdit
                key={student.id}
                student={student}
                onChange={(changed) => void acts.edit(student.id, changed).catch(() => undefined)}
                onDone={() => {
                  setEditing(undefined)
                  requestAnimationFrame(() =>
                    table.current
                      ?.querySelector<HTMLElement>(`[data-student="${student.id}"] [data-act="edit"]`)
                      ?.focus(),
                  )
                }}
              />
            ) : (
              <StudentRow key={student.id} student={student} onEdit={edit} onRemove={onRemove} />
            ),
          )}
        </tbody>
      </table>
    </>
  )
}
