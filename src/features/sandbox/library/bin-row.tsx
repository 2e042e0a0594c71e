import { BIN_MS } from '#storage/library.ts'
import { MethodName } from '#workbench/method-name.tsx'
import { OutcomeBadge } from '#workbench/status-code.tsx'
import type { Binned } from './bin-contents.ts'
import { Glyph } from './glyph.tsx'
import styles from './library.module.css'
import { shortRequest, shortUrl } from './short-request.ts'
import type { RowState } from './virtual-list.tsx'

const DAY_MS = 24 * 60 * 60 * 1_000

/** What something in the bin is called. */
export function nameOfBinned(binned: Binned): string {
  return binned.kind === 'exchange' ? shortRequest(binned.summary) : binned.item.name
}

/** Something in the bin, with the way back and how long there is one. */
export function BinRow(props: { binned: Binned; now: number; state: RowState; onRestore: () => void }) {
  const { binned, state } = props
  const days = Math.max(1, Math.ceil((binned.since + BIN_MS - props.now) / DAY_MS))
  return (
    <div className={styles['row']}>
      <button
        type="button"
        className={styles['entry']}
        tabIndex={state.tabIndex}
        title={`Restore. Gone for good in ${days} ${days === 1 ? 'day' : 'days'}.`}
        onClick={props.onRestore}
      >
        {binned.kind === 'exchange' ? (
          <>
            <MethodName method={binned.summary.method} />
            <span className={styles['target']}>{shortUrl(binned.summary.url)}</span>
            <OutcomeBadge outcome={binned.summary.outcome} />
          </>
        ) : (
          <>
            <span className={styles['kind']}>
              <Glyph name={binned.item.kind} /> {binned.item.kind === 'folder' ? 'Folder' : 'Saved'}
            </span>
            <span className={styles['name']}>{binned.item.name}</span>
            <span />
          </>
        )}
        <span className={styles['restore']}>Restore</span>
      </button>
      <span className={styles['actions']}>
        <button
          type="button"
          tabIndex={state.tabIndex}
          aria-label={`Delete ${nameOfBinned(binned)} for good`}
          title="Delete for good (Delete)"
          onClick={state.remove}
        >
          <Glyph name="bin" />
        </button>
      </span>
    </div>
  )
}
