import { inputClass, selectClass } from '#ui/field.tsx'
import { Segments } from '#ui/segments.tsx'
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
      <Segments
        label="Show"
        options={[
          { value: 'all', label: 'All' },
          ...props.senders.map(({ by, label }) => ({ value: by, label })),
        ]}
        value={filter.by}
        onChange={(by) => onChange({ ...filter, by })}
      />
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
