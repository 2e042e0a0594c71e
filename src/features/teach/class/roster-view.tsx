import { useState } from 'react'
import { Link } from 'wouter'
import { rosterCsv } from '#grading/class/roster.ts'
import { useRecords } from '#storage/record-queries.ts'
import type { StoredClass } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import { AddByHand } from './add-by-hand.tsx'
import styles from './class-page.module.css'
import { DoneLine } from './done-line.tsx'
import { fileName } from './file-name.ts'
import { ListImport } from './list-import.tsx'
import { RosterTable } from './roster-table.tsx'
import { useDone } from './use-done.ts'
import { useRosterActs } from './use-roster.ts'
import { students as counted } from './words.ts'

/** A class: who is in it, and how more come in. */
export function RosterView({ ofClass }: { ofClass: StoredClass }) {
  const acts = useRosterActs(ofClass.id)
  const doing = useDone()
  const { students, name } = ofClass
  return (
    <>
      <title>{`${name} · Roundtrip`}</title>
      <header className={styles['head']}>
        <p className={styles['back']}>
          <Link href="/teach">Teach</Link>
        </p>
        <ClassName name={name} onChange={(next) => void acts.rename(next).catch(() => undefined)} />
        <p className={styles['count']}>
          {counted(students.length)}. Each has a token, which tells their responses from others’. It stays the
          same for as long as they are in the class.
        </p>
      </header>
      {ofClass.binnedAt !== undefined && (
        <p className={styles['binned']}>
          This class is in the bin.{' '}
          <Button onClick={() => void doing.run(acts.unbin, { text: 'The class is out of the bin.' })}>
            Take it out
          </Button>
        </p>
      )}
      <section className={styles['adding']} aria-label="Add students">
        <h2>Add students</h2>
        <AddByHand classId={ofClass.id} students={students} acts={acts} doing={doing} />
        <ListImport classId={ofClass.id} students={students} acts={acts} doing={doing} />
      </section>
      {students.length > 0 && (
        <section className={styles['roster']} aria-label="Roster">
          <div className={styles['over']}>
            <h2>Roster</h2>
            <Button
              onClick={() => downloadText(fileName(`${name} roster`, 'csv'), rosterCsv(students), 'text/csv')}
            >
              <Icon name="download" /> Export CSV
            </Button>
          </div>
          <RosterTable students={students} acts={acts} doing={doing} />
        </section>
      )}
      <HandedOut classId={ofClass.id} />
      <DoneLine doing={doing} />
    </>
  )
}

/** The heading, which can be renamed: what is typed is stored as it comes. */
function ClassName({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const [typed, setTyped] = useState<string>()
  if (typed === undefined)
    return (
      <div className={styles['title']}>
        <h1>{name}</h1>
        <Button look="quiet" onClick={() => setTyped(name)}>
          Rename
        </Button>
      </div>
    )
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') setTyped(undefined)
      }}
    >
      <h1 className="visually-hidden">{name}</h1>
      <TextField
        label="Name of the class"
        autoFocus
        value={typed}
        maxLength={200}
        problem={typed.trim() === '' ? 'A class needs a name. Until it has one, the last stays.' : undefined}
        onChange={(next) => {
          setTyped(next)
          if (next.trim() !== '') onChange(next.trim())
        }}
      />
      <Button type="submit">Done</Button>
    </form>
  )
}

function HandedOut({ classId }: { classId: string }) {
  const { data = [] } = useRecords('givenHandOuts')
  const ofClass = data
    .filter((given) => given.classId === classId && given.binnedAt === undefined)
    .toSorted((a, b) => b.handOut.madeAt - a.handOut.madeAt)
  if (ofClass.length === 0) return null
  return (
    <section aria-label="Handed out to this class">
      <h2>Handed out to this class</h2>
      <ul className={styles['handed']}>
        {ofClass.map(({ id, handOut }) => (
          <li key={id}>
            <Link href={`/teach/hand-out?id=${id}`}>{handOut.title}</Link>{' '}
            {new Date(handOut.madeAt).toLocaleDateString('en', { dateStyle: 'medium' })}
          </li>
        ))}
      </ul>
    </section>
  )
}
