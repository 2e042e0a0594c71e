import { useId } from 'react'
import type { Student } from '#grading/class/student.ts'
import type { StoredResponse } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { selectClass } from '#ui/field.tsx'
import styles from './collect.module.css'
import type { SentRow } from './sent-rows.ts'
import type { useSaid } from './use-said.ts'

type Run = ReturnType<typeof useSaid>['run']
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A student with each response they sent: a row each. */
export function SentRowView({
  row,
  students,
  run,
}: {
  row: SentRow
  students: readonly Student[]
  run: Run
}) {
  const { name, student, responses } = row
  if (responses.length === 0)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={3} className={styles['missing']}>
          Nothing yet
        </td>
      </tr>
    )
  return responses.map((stored, at) => (
    <tr key={stored.id} data-left-out={stored.leftOutAt !== undefined}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={responses.length}>
          {name}
          {!student && students.length > 0 && <small>Not on the roster</small>}
        </th>
      )}
      <td>
        <time dateTime={new Date(stored.response.submittedAt).toISOString()}>
          {moment.format(stored.response.submittedAt)}
        </time>
        {stored.response.number > 1 && <small>Attempt {stored.response.number}</small>}
        {stored.leftOutAt !== undefined && <small>Left out of the grades</small>}
      </td>
      <td className={styles['receipt']}>{stored.receipt}</td>
      <td>
        <div className={styles['acts']}>
          <LeaveOut stored={stored} name={name} run={run} />
          {students.length > 0 && (!student || stored.student !== undefined) && (
            <GiveTo stored={stored} name={name} students={students} run={run} />
          )}
        </div>
      </td>
    </tr>
  ))
}

function LeaveOut({ stored, name, run }: { stored: StoredResponse; name: string; run: Run }) {
  const { id, leftOutAt } = stored
  const change = (at: number | undefined) =>
    changing(id, (current) =>
      at === undefined ? without(current, 'leftOutAt') : { ...current, leftOutAt: at },
    )
  const out = leftOutAt === undefined
  const toggle = () =>
    run(change(out ? Date.now() : undefined), {
      text: out ? `A response of ${name} is left out of the grades.` : `A response of ${name} counts again.`,
      undo: change(leftOutAt),
    })
  return (
    <Button
      look="quiet"
      onClick={() => void toggle()}
      aria-label={`${out ? 'Leave out' : 'Count it'}: ${name}, ${stored.receipt}`}
    >
      {out ? 'Leave out' : 'Count it'}
    </Button>
  )
}

function GiveTo(props: { stored: StoredResponse; name: string; students: readonly Student[]; run: Run }) {
  const { stored, name, students, run } = props
  const id = useId()
  const change = (to: string | undefined) =>
    changing(stored.id, (current) =>
      to === undefined ? without(current, 'student') : { ...current, student: to },
    )
  const give = (to: string) => {
    const student = students.find((each) => each.id === to)
    void run(change(student?.id), {
      text: student
        ? `The response of ${name} is given to ${student.name}.`
        : `The response of ${name} is given to nobody.`,
      undo: change(stored.student),
    })
  }
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Give the response of {name} to
      </label>
      <select
        id={id}
        className={selectClass}
        value={stored.student ?? ''}
        onChange={({ target }) => give(target.value)}
      >
        <option value="">{stored.student === undefined ? 'Give to …' : 'Nobody'}</option>
        {students.map((student) => (
          <option key={student.id} value={student.id}>
            {[student.name, student.number].filter((part) => part !== '').join(', ')}
          </option>
        ))}
      </select>
    </>
  )
}

function without(stored: StoredResponse, key: 'leftOutAt' | 'student'): StoredResponse {
  const entries = Object.entries(stored).filter(([name]) => name !== key)
  return Object.fromEntries(entries) as unknown as StoredResponse
}

/** Changes a response where it still is. */
function changing(id: string, change: (current: StoredResponse) => StoredResponse) {
  return async (records: Parameters<Parameters<Run>[0]>[0]) => {
    const current = await records.get('responses', id)
    if (!current) throw new Error('This response is not here any more. Was it removed in another tab?')
    await records.change('responses', id, (newest) => ({
      ...change(newest ?? current),
      updatedAt: Date.now(),
    }))
  }
}
