import { duration, outcomeName } from '#http/describe.ts'
import type { ExchangeSummary } from '#storage/schema.ts'
import { MethodName } from '#workbench/method-name.tsx'
import { OutcomeBadge } from '#workbench/status-code.tsx'
import { ago } from './ago.ts'
import { Glyph } from './glyph.tsx'
import styles from './library.module.css'
import { shortRequest, shortUrl } from './short-request.ts'
import type { RowState } from './virtual-list.tsx'

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })

/** An exchange of the history: a click shows it again; beside it, what pins and deletes it. */
export function HistoryRow(props: {
  summary: ExchangeSummary
  now: number
  current: boolean
  state: RowState
  onOpen: () => void
  onPin: () => void
}) {
  const { summary, state } = props
  const name = shortRequest(summary)
  return (
    <div className={styles['row']} data-pinned={summary.pinned}>
      <button
        type="button"
        className={styles['entry']}
        tabIndex={state.tabIndex}
        aria-current={props.current || undefined}
        title={`${summary.url}\n${outcomeName(summary.outcome)} in ${duration(summary.durationMs)}, ${moment.format(summary.sentAt)}`}
        onClick={props.onOpen}
      >
        <MethodName method={summary.method} />
        <span className={styles['target']}>{shortUrl(summary.url)}</span>
        <OutcomeBadge outcome={summary.outcome} />
        <span className={styles['when']}>{ago(props.now - summary.sentAt)}</span>
      </button>
      <span className={styles['actions']}>
        <button
          type="button"
          tabIndex={state.tabIndex}
          aria-pressed={summary.pinned}
          aria-label={`Pin ${name}`}
          title={summary.pinned ? 'Unpin (P)' : 'Pin: stays on top, and when the device is full (P)'}
          onClick={props.onPin}
        >
          <Glyph name="pin" filled={summary.pinned} />
        </button>
        <button
          type="button"
          tabIndex={state.tabIndex}
          aria-label={`Delete ${name}`}
          title="Delete: into the bin, for 30 days (Delete)"
          onClick={state.remove}
        >
          <Glyph name="bin" />
        </button>
      </span>
    </div>
  )
}
