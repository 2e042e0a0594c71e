import { useState } from 'react'
import type { Student } from '#grading/class/student.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Segments } from '#ui/segments.tsx'
import styles from './collect.module.css'
import { copyText } from './copied-text.ts'
import { SaidNote } from './said-note.tsx'
import { SentRowView } from './sent-row.tsx'
import { missing, rowFits, type SentRow } from './sent-rows.ts'
import { useSaid } from './use-said.ts'

type Which = 'all' | 'sent' | 'missing' | 'open'
const PAGE = 100

/** Who has sent a response and who has not. */
export function SentList(props: {
  given: GivenHandOut
  students: readonly Student[]
  rows: readonly SentRow[]
}) {
  const { given, students, rows } = props
  const [which, setWhich] = useState<Which>('all')
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(PAGE)
  const doing = useSaid()
  const absent = missing(rows)
  const unknown = students.length === 0 ? [] : rows.filter(({ student }) => !student)
  const sent = rows.filter(({ student, responses }) => student && responses.length > 0).length
  const fits: Record<Which, (row: SentRow) => boolean> = {
    all: () => true,
    sent: ({ responses }) => responses.length > 0,
    missing: ({ responses }) => responses.length === 0,
    open: ({ student }) => !student,
  }
  const now = which === 'open' && unknown.length === 0 ? 'all' : which
  const shown = rows.filter((row) => fits[now](row) && rowFits(row, typed))
  const copyMissing = () => {
    const lines = absent.map(({ name, number }) => [name, number].filter((part) => part !== '').join('\t'))
    const what = absent.length === 1 ? 'One name is' : `${absent.length} names are`
    void copyText(lines.join('\n'), what, `Missing ${given.handOut.title}.txt`).then(doing.say)
  }

  return (
    <section className={styles['section']} aria-labelledby="who-sent">
      <div className={styles['line']}>
        <h2 id="who-sent">Who has sent</h2>
        <p className={styles['count']}>
          {students.length === 0
            ? `${rows.length} ${rows.length === 1 ? 'sender' : 'senders'}, no roster`
            : `${sent} of ${students.length}`}
        </p>
        {absent.length > 0 && (
          <Button look="quiet" onClick={copyMissing}>
            Copy who is missing
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>
          Nobody has sent anything yet, and this hand-out has no class. Responses you take in are listed here.
        </p>
      ) : (
        <>
          <div className={styles['find']}>
            <TextField
              label="Find a name, number or receipt"
              value={typed}
              onChange={setTyped}
              hint="A receipt that a student shows you is found here, unless nothing came or it was changed on its way."
            />
            {students.length > 0 && (
              <Segments
                label="Which students"
                value={now}
                onChange={setWhich}
                options={[
                  { value: 'all', label: `All ${rows.length}` },
                  { value: 'sent', label: `Sent ${sent + unknown.length}` },
                  { value: 'missing', label: `Missing ${absent.length}` },
                  ...(unknown.length > 0
                    ? [{ value: 'open' as const, label: `Not on the roster ${unknown.length}` }]
                    : []),
                ]}
              />
            )}
          </div>
          <SaidNote said={doing.said} onUndo={doing.undo} />
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Who has sent what">
            <table className={`${styles['table']} ${styles['sent']}`}>
              <thead>
                <tr>
                  <th scope="col">Student</th>
                  <th scope="col">Submitted</th>
                  <th scope="col">Receipt</th>
                  <th scope="col">To do</th>
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, most).map((row) => (
                  <SentRowView key={row.key} row={row} students={students} run={doing.run} />
                ))}
              </tbody>
            </table>
          </div>
          {shown.length === 0 && <p className={styles['none']}>None fits. Show all, or type less.</p>}
          {shown.length > most && (
            <Button onClick={() => setMost(most + PAGE)}>
              Show {Math.min(PAGE, shown.length - most)} more of {shown.length - most}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
