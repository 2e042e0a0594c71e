import { useMemo, useState, type ReactNode } from 'react'
import { FieldMessage } from '#ui/field.tsx'
import { everything, goneFrom, LOG_LIMIT, matching, type Log, type LogEntry } from './log.ts'
import { LogActs } from './log-acts.tsx'
import { LogAnnouncer } from './log-announcer.tsx'
import { LogDetail } from './log-detail.tsx'
import { LogFilters, type Sender } from './log-filters.tsx'
import { LogList } from './log-list.tsx'
import styles from './log.module.css'
import { useKeepingProblem, type LiveLog } from './use-log.ts'

const count = new Intl.NumberFormat('en')

/** A log with its filters, the chosen entry in full, and ways to hold, copy, save and clear it. */
export function LogView(props: {
  log: LiveLog
  /** The region's accessible name. */
  label: string
  /** Whose entries can be shown alone, and under which name. */
  senders: readonly Sender[]
  /** Said while nothing has been logged. */
  empty: string
  /** What is kept of it, in words. */
  kept?: string
  /** Whether what comes is told to screen readers from here. */
  quiet?: boolean
  /** What else can be done with a chosen entry. */
  actOn?: (entry: LogEntry) => ReactNode
}) {
  const { log, label } = props
  const { clear, undoClear } = log
  const [filter, setFilter] = useState(everything)
  const [held, setHeld] = useState<Log>()
  const [chosen, setChosen] = useState<number>()
  const [said, setSaid] = useState('')
  const { entries } = held ?? log.log
  const shown = useMemo(() => matching(entries, filter), [entries, filter])
  const detail = shown.find(({ id }) => id === chosen)
  const problem = useKeepingProblem()
  const more = log.log.count - (held?.count ?? log.log.count)
  const gone = goneFrom(log.log)

  return (
    <section aria-label={label} className={styles['view']}>
      <div className={styles['bar']}>
        <h3>{label}</h3>
        <LogFilters
          label={label}
          senders={props.senders}
          entries={entries}
          filter={filter}
          onChange={setFilter}
        />
      </div>
      {shown.length > 0 ? (
        <LogList label={label} entries={shown} chosen={detail?.id} onChoose={setChosen} />
      ) : (
        <p className={styles['empty']}>{entries.length === 0 ? props.empty : 'Nothing here matches.'}</p>
      )}
      <LogActs
        name={label.toLowerCase()}
        shown={shown}
        isHeld={held !== undefined}
        isEmpty={log.log.entries.length === 0}
        onHold={(hold) => setHeld(hold ? log.log : undefined)}
        onClear={
          clear &&
          (() => {
            setHeld(undefined)
            clear()
          })
        }
        onUndoClear={undoClear}
        onSaid={setSaid}
      />
      <p className={styles['under']}>
        <span role="status">{said}</span>
        {held !== undefined && ` Paused${more > 0 ? `: ${count.format(more)} more came` : ''}.`}{' '}
        {props.kept ??
          `The latest ${count.format(LOG_LIMIT)} are kept on this device, up to 8 MB, over a reload too.`}
        {gone > 0 && ` ${count.format(gone)} older ones are gone.`}
      </p>
      {problem !== undefined && (
        <FieldMessage severity="warn">{`What came last stands here but is not kept: ${problem}`}</FieldMessage>
      )}
      {detail && (
        <LogDetail key={detail.id} entry={detail} onClose={() => setChosen(undefined)}>
          {props.actOn?.(detail)}
        </LogDetail>
      )}
      {!props.quiet && <LogAnnouncer log={log.log} />}
    </section>
  )
}
