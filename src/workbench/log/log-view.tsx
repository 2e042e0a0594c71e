import { useMemo, useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import { inputClass } from '#ui/field.tsx'
import { LOG_LIMIT, matching, type LogFilter } from './log.ts'
import { LogAnnouncer } from './log-announcer.tsx'
import { LogDetail } from './log-detail.tsx'
import { LogList } from './log-list.tsx'
import { logAsText } from './log-text.ts'
import styles from './log.module.css'
import type { LiveLog } from './use-log.ts'

/** A log with its filters, the chosen entry in full, and ways to copy and clear it. */
export function LogView(props: {
  log: LiveLog
  /** The region's accessible name. */
  label: string
  /** Whose entries can be shown alone, and under which name. */
  senders: readonly { by: 'page' | 'server' | 'connection'; label: string }[]
  /** Said while nothing has been logged. */
  empty: string
}) {
  const { entries, count } = props.log.log
  const [filter, setFilter] = useState<LogFilter>({ by: 'all', text: '' })
  const [chosen, setChosen] = useState<number>()
  const [copied, setCopied] = useState('')
  const shown = useMemo(() => matching(entries, filter), [entries, filter])
  const detail = shown.find(({ id }) => id === chosen)
  const copy = () => {
    navigator.clipboard.writeText(logAsText(shown)).then(
      () => setCopied(`Copied ${shown.length} lines.`),
      () => setCopied('This browser does not let the page copy.'),
    )
  }

  return (
    <section aria-label={props.label} className={styles['view']}>
      <div className={styles['bar']}>
        <h3>{props.label}</h3>
        <div className={styles['filters']} role="group" aria-label="Show">
          {[{ by: 'all', label: 'All' } as const, ...props.senders].map(({ by, label }) => (
            <button
              key={by}
              type="button"
              aria-pressed={filter.by === by}
              onClick={() => setFilter({ ...filter, by })}
            >
              {label}
            </button>
          ))}
        </div>
        <input
          type="search"
          className={`${inputClass} ${styles['search']}`}
          aria-label={`Search the ${props.label.toLowerCase()}`}
          placeholder="Search"
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <div className={styles['acts']}>
          <button type="button" disabled={shown.length === 0} onClick={copy}>
            <Icon name="copy" /> Copy
          </button>
          <button type="button" disabled={entries.length === 0} onClick={props.log.clear}>
            <Icon name="close" /> Clear
          </button>
        </div>
      </div>
      {shown.length > 0 ? (
        <LogList label={props.label} entries={shown} chosen={detail?.id} onChoose={setChosen} />
      ) : (
        <p className={styles['empty']}>{entries.length === 0 ? props.empty : 'Nothing here matches.'}</p>
      )}
      <p className={styles['under']} role="status">
        {copied}
        {copied === '' && count > LOG_LIMIT && entries.length === LOG_LIMIT
          ? `The latest ${LOG_LIMIT.toLocaleString('en')} of ${count.toLocaleString('en')}; older ones are gone.`
          : ''}
      </p>
      {detail && <LogDetail key={detail.id} entry={detail} onClose={() => setChosen(undefined)} />}
      <LogAnnouncer log={props.log.log} />
    </section>
  )
}
