import { useState } from 'react'
import { Link } from 'wouter'
import { useRecords } from '#storage/record-queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { downloadText } from '#workbench/download.ts'
import styles from './collect.module.css'
import { copyText } from './copied-text.ts'
import {
  byAttention,
  outcomes,
  reportCsv,
  reportText,
  tally,
  type Outcome,
  type ReportLine,
} from './report.ts'
import { SaidNote } from './said-note.tsx'
import type { Source } from './sources.ts'
import type { JobState } from './take-in-job.ts'
import { useSaid } from './use-said.ts'

/** How many rows are drawn at first, and with each asking for more. */
const PAGE = 100

/** What became of each file, to be filtered, copied and saved. */
export function ReportTable(props: {
  given: GivenHandOut
  state: JobState
  onHandOver: (id: string, sources: readonly Source[]) => void
}) {
  const { given, state } = props
  const [chosen, choose] = useState<Outcome>()
  const [most, setMost] = useState(PAGE)
  const { said, say } = useSaid()
  const left: readonly ReportLine[] =
    state.phase === 'stopped'
      ? state.rest.map(({ name }) => ({
          source: name,
          outcome: 'not stored',
          who: '',
          receipt: '',
          notes: ['Not taken in yet.'],
        }))
      : []
  const lines = byAttention([...state.report.lines, ...left])
  const counts = tally(lines)
  // A filter that nothing is left of is none.
  const filter = counts.some(({ outcome }) => outcome === chosen) ? chosen : undefined
  const shown = filter === undefined ? lines : lines.filter(({ outcome }) => outcome === filter)
  const name = `Responses to ${given.handOut.title}`.replace(/[/\\:*?"<>|]+/g, ' ')

  return (
    <div className={styles['report']}>
      <div className={styles['line']}>
        <div role="group" aria-label="Show by verdict" className={styles['filters']}>
          <button type="button" aria-pressed={filter === undefined} onClick={() => choose(undefined)}>
            All <b>{lines.length}</b>
          </button>
          {counts.map(({ outcome, count }) => (
            <button
              key={outcome}
              type="button"
              aria-pressed={outcome === filter}
              data-outcome={outcome}
              onClick={() => choose(outcome)}
            >
              {outcomes[outcome]} <b>{count}</b>
            </button>
          ))}
        </div>
        <div className={styles['buttons']}>
          <Button
            look="quiet"
            onClick={() => void copyText(reportText(shown), 'The table is', `${name}.txt`).then(say)}
          >
            Copy
          </Button>
          <Button look="quiet" onClick={() => downloadText(`${name}.csv`, reportCsv(shown), 'text/csv')}>
            Save as CSV
          </Button>
        </div>
      </div>
      <SaidNote said={said} />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="What became of each file">
        <table className={`${styles['table']} ${styles['verdicts']}`}>
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Student</th>
              <th scope="col">File</th>
              <th scope="col">Receipt</th>
              <th scope="col">Notes</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((each, at) => (
              <tr key={at}>
                <td data-outcome={each.outcome}>{outcomes[each.outcome]}</td>
                <td className={styles['who']}>{each.who}</td>
                <td className={styles['file']}>{each.source || 'Pasted'}</td>
                <td className={styles['receipt']}>{each.receipt}</td>
                <td className={styles['notes']}>{each.notes.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > most && (
        <Button onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, shown.length - most)} more of {(shown.length - most).toLocaleString('en')}
        </Button>
      )}
      <Elsewhere state={state} onHandOver={props.onHandOver} />
    </div>
  )
}

/** Files that answer other hand-outs of ours, with the way to take them in there. */
function Elsewhere({ state, onHandOver }: Pick<Parameters<typeof ReportTable>[0], 'state' | 'onHandOver'>) {
  const { data: all = [] } = useRecords('givenHandOuts')
  const others = all.filter(({ id }) => state.report.lines.some(({ other }) => other === id))
  return others.map(({ id, handOut }) => {
    const names = new Set(state.report.lines.flatMap(({ other, source }) => (other === id ? source : [])))
    const sources = state.elsewhere.filter(({ name }) => names.has(name))
    return (
      <p key={id} className={styles['elsewhere']}>
        {names.size === 1 ? '1 file answers' : `${names.size} files answer`} <b>{handOut.title}</b>.{' '}
        <Link href={`/teach/hand-out?id=${id}&view=responses`} onClick={() => onHandOver(id, sources)}>
          {sources.length > 0 ? 'Take them in there' : 'Open it and drop them there'}
        </Link>
      </p>
    )
  })
}
