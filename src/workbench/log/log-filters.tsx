import { inputClass, selectClass } from '#ui/field.tsx'
import { kindsIn, type LogEntry, type LogFilter } from './log.ts'
import styles from './log.module.css'

/** Whose entries can be shown alone, and under which name. */
export interface Sender {
  readonly by: LogEntry['by']
  readonly label: string
}

/** Which entries of a log are shown: by sender, by kind, by text. */
export function LogFilters(props: {
  /** The log's name. */
  label: string
  senders: readonly Sender[]
  entries: readonly LogEntry[]
  filter: LogFilter
  onChange: (filter: LogFilter) => void
}) {
  const { filter, onChange } = props
  const name = props.label.toLowerCase()
  // The chosen one stays to be seen, also where none of its kind is left.
  const kinds = [...new Set([...kindsIn(props.entries), ...(filter.kind === '' ? [] : [filter.kind])])]
  return (
    <>
      <div className={styles['filters']} role="group" aria-label="Show">
        {[{ by: 'all', label: 'All' } as const, ...props.senders].map(({ by, label }) => (
          <button
            key={by}
            type="button"
            aria-pressed={filter.by === by}
            onClick={() => onChange({ ...filter, by })}
          >
            {label}
          </button>
        ))}
      </div>
      <select
        className={`${selectClass} ${styles['kindFilter']}`}
        aria-label={`Kind of ${name}`}
        value={filter.kind}
        onChange={({ target }) => onChange({ ...filter, kind: target.value })}
      >
        <option value="">Any kind</option>
        {kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      <input
        type="search"
        className={`${inputClass} ${styles['search']}`}
        aria-label={`Search the ${name}`}
        placeholder="Search"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
    </>
  )
}
