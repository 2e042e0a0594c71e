import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { isShown, sortedRows, type BookFilter } from '#grading/class/gradebook.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { FieldMessage } from '#ui/field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { CellDialog } from './cell-dialog.tsx'
import { counted, percentText, wholePercent, pointsText } from './figures.ts'
import { GradeGrid, type Opened } from './grade-grid.tsx'
import type { Sorting } from './grid-head.tsx'
import { GradesToolbar } from './grades-toolbar.tsx'
import { Legend } from './legend.tsx'
import { meansOf, type Means } from './means.ts'
import styles from './grades-page.module.css'
import { Said, type DoneNote } from './said.tsx'
import { regradeDialog } from './lazy-regrade.ts'
import { useGradebook, type Gradebook } from './use-gradebook.ts'

/** The grades of a hand-out: `/teach/hand-out?id=…&view=grades`, `&regrade=<question>` to grade one anew. */
export default function GradesPage({ given }: { given: GivenHandOut }) {
  const { book, stale, error } = useGradebook(given)
  if (error) return <FieldMessage severity="stop">The responses can’t be read: {error.message}</FieldMessage>
  if (!book) return <Waiting text="Grading the responses …" height="60vh" />
  return <Grades given={given} book={book} stale={stale} />
}

function Grades({ given, book, stale }: { given: GivenHandOut; book: Gradebook; stale: boolean }) {
  const [search, setSearch] = useSearchParams()
  const [filter, setFilter] = useState<BookFilter>('all')
  const [text, setText] = useState('')
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', descending: false })
  const [opened, setOpened] = useState<Opened>()
  const [note, setNote] = useState<DoneNote>()
  const all = useMemo(() => [...book.roster, ...book.others], [book])
  const rows = useMemo(
    () =>
      [book.roster, book.others].flatMap((group) =>
        sortedRows(
          group.filter((row) => isShown(row, filter, text)),
          sorting.by,
          sorting.descending,
        ),
      ),
    [book, filter, text, sorting],
  )
  const means = useMemo(() => meansOf(given, all), [given, all])
  const asked = search.get('regrade')
  const regrading =
    opened?.kind === 'question' ? opened.question : given.questions.find(({ id }) => id === asked)?.id
  const close = useCallback(() => {
    setOpened(undefined)
    setSearch(
      (before) => {
        before.delete('regrade')
        return before
      },
      { replace: true },
    )
  }, [setSearch])
  const open = useCallback((next: Opened) => setOpened(next), [])

  if (all.length === 0)
    return (
      <section className={styles['empty']}>
        <h2>No responses yet</h2>
        <p>
          Take in what your students sent under Responses. Grades are computed here, in your browser, as soon
          as the first one is there.
        </p>
      </section>
    )
  const cell = opened?.kind === 'cell' ? opened : undefined
  const student = cell && all.find(({ id }) => id === cell.row)
  return (
    <section className={styles['grades']} aria-label="Grades">
      <Summary book={book} means={means} passMark={given.handOut.settings.passMark} />
      <GradesToolbar
        given={given}
        all={all}
        filter={filter}
        text={text}
        onFilter={setFilter}
        onText={setText}
        onRegrade={() => setOpened({ kind: 'question', question: given.questions[0]?.id ?? '' })}
      />
      <div className={styles['line']}>
        <p role="status" className={styles['count']}>
          {rows.length === all.length
            ? counted(all.length, 'row')
            : `${pointsText(rows.length)} of ${counted(all.length, 'row')}`}
        </p>
        <Said note={note} onNote={setNote} />
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>Nobody here fits the filter. Choose another, or empty the search.</p>
      ) : (
        <GradeGrid
          label={`Grades of ${given.handOut.title}`}
          rows={rows}
          questions={given.questions}
          means={means}
          sorting={sorting}
          busy={stale}
          onSort={setSorting}
          onOpen={open}
        />
      )}
      <Legend />
      {cell && student && (
        <CellDialog
          key={`${student.id} ${cell.question}`}
          given={given}
          row={student}
          question={cell.question}
          rows={rows}
          onStep={(row) => setOpened({ ...cell, row })}
          onDone={setNote}
          onClose={close}
        />
      )}
      {regrading !== undefined && (
        <regradeDialog.Part
          given={given}
          rows={all}
          question={regrading}
          onQuestion={(question) => setOpened({ kind: 'question', question })}
          onDone={setNote}
          onClose={close}
        />
      )}
    </section>
  )
}

function Summary(props: { book: Gradebook; means: Means; passMark: number | undefined }) {
  const { book, means, passMark } = props
  const missing = book.roster.filter(({ counting }) => !counting).length
  const facts = [
    book.roster.length > 0
      ? `${counted(book.roster.length - missing, 'student')} of ${pointsText(book.roster.length)} handed in`
      : `${counted(book.others.length, 'student')} handed in`,
    ...(book.roster.length > 0 && book.others.length > 0
      ? [`${counted(book.others.length, 'name')} not on the roster`]
      : []),
    ...(means.percent === undefined ? [] : [`mean ${percentText(means.percent)}`]),
    ...(means.passed === undefined ? [] : [`${wholePercent(means.passed)} passed (mark ${passMark} %)`]),
    ...(book.leftOut > 0 ? [`${counted(book.leftOut, 'response')} left out`] : []),
  ]
  return (
    <ul className={styles['summary']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
