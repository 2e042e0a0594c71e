import { memo, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { fileName } from '#features/teach/class/file-name.ts'
import type { Doing } from '#features/teach/class/use-done.ts'
import { students as counted } from '#features/teach/class/words.ts'
import { csvText, safeCell } from '#grading/class/csv-cell.ts'
import type { Student } from '#grading/class/student.ts'
import { useRecord } from '#storage/record-queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import { copied } from './copied.ts'
import styles from './personal-links.module.css'
import type { LinkFor } from './use-link.ts'

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const headings = ['Name', 'Number', 'Token', 'Link']

/** A link for each student, which brings their token along: nobody has to type theirs. */
export function PersonalLinks(props: { given: GivenHandOut; link: LinkFor; doing: Doing }) {
  const { given, link, doing } = props
  const { data: ofClass } = useRecord('classes', given.classId ?? '')
  const [shown, setShown] = useState(false)
  const students = useMemo(
    () => ofClass?.students.toSorted((a, b) => collator.compare(a.name, b.name)) ?? [],
    [ofClass],
  )
  if (!ofClass) return null
  const rows = () =>
    students.map(({ name, number, token }) => [name, number, token, link?.(token) ?? ''] as const)
  return (
    <section className={styles['part']} aria-labelledby="personal-title">
      <h2 id="personal-title">A link for each student</h2>
      {students.length === 0 ? (
        <p>
          There is nobody in this class yet.{' '}
          <Link href={`/teach/class?id=${ofClass.id}`}>Open the roster</Link>.
        </p>
      ) : (
        <>
          <p>
            The same link with a student’s token at its end, so that nobody has to type theirs. Whoever has a
            token can answer in that name: send each their own, such as by a mail merge.
          </p>
          <div className={styles['acts']}>
            <Button
              disabled={!link}
              onClick={() => {
                const table = [headings, ...rows()].map((row) => row.map(safeCell).join('\t')).join('\n')
                void copied(doing, table, 'The table')
              }}
            >
              <Icon name="copy" /> Copy all as a table
            </Button>
            <Button
              disabled={!link}
              onClick={() => {
                const name = fileName(`${given.handOut.title} links`, 'csv')
                void doing.run(async () => downloadText(name, csvText([headings, ...rows()]), 'text/csv'), {
                  text: `Saved as ${name}, with your downloads.`,
                })
              }}
            >
              <Icon name="download" /> Download CSV
            </Button>
          </div>
          <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
            <summary>{counted(students.length)}, one by one</summary>
            {shown && (
              <table>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Number</th>
                    <th scope="col">Token</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {students.map((student) => (
                    <Row key={student.id} student={student} link={link} run={doing.run} />
                  ))}
                </tbody>
              </table>
            )}
          </details>
        </>
      )}
    </section>
  )
}

const Row = memo(function Row(props: { student: Student; link: LinkFor; run: Doing['run'] }) {
  const { name, number, token } = props.student
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{number}</td>
      <td className={styles['token']}>{token}</td>
      <td>
        <Button
          look="quiet"
          disabled={!props.link}
          aria-label={`Copy the link of ${name}`}
          onClick={() => void copied({ run: props.run }, props.link?.(token) ?? '', `The link of ${name}`)}
        >
          <Icon name="copy" /> Copy
        </Button>
      </td>
    </tr>
  )
})
