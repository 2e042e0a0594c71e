import { inputClass, selectClass } from '#ui/field.tsx'
import type { HistorySearch, OutcomeFilter } from './history-search.ts'
import styles from './library.module.css'

const outcomes: readonly { value: OutcomeFilter; label: string }[] = [
  { value: '2xx', label: '2xx worked' },
  { value: '3xx', label: '3xx look elsewhere' },
  { value: '4xx', label: '4xx your request' },
  { value: '5xx', label: '5xx the server' },
  { value: 'failed', label: 'No response' },
]

/** The fields that search the history. */
export function HistoryFilters(props: {
  search: HistorySearch
  methods: readonly string[]
  hosts: readonly string[]
  onChange: (search: HistorySearch) => void
}) {
  const { search } = props
  return (
    <div className={styles['filters']} role="search" aria-label="History">
      <input
        type="search"
        className={inputClass}
        aria-label="Search the history"
        placeholder="Method, host, path, status"
        autoComplete="off"
        spellCheck={false}
        value={search.text}
        onChange={({ target }) => props.onChange({ ...search, text: target.value })}
      />
      <select
        className={selectClass}
        aria-label="Methods shown"
        value={search.method}
        onChange={({ target }) => props.onChange({ ...search, method: target.value })}
      >
        <option value="">Any method</option>
        {props.methods.map((method) => (
          <option key={method}>{method}</option>
        ))}
      </select>
      <select
        className={selectClass}
        aria-label="Hosts shown"
        value={search.host}
        onChange={({ target }) => props.onChange({ ...search, host: target.value })}
      >
        <option value="">Any host</option>
        {props.hosts.map((host) => (
          <option key={host}>{host}</option>
        ))}
      </select>
      <select
        className={selectClass}
        aria-label="Outcomes shown"
        value={search.outcome}
        onChange={({ target }) => {
          const chosen = outcomes.find(({ value }) => value === target.value)
          props.onChange({ ...search, outcome: chosen?.value ?? '' })
        }}
      >
        <option value="">Any outcome</option>
        {outcomes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
