import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Library } from '#storage/library.ts'
import type { useSummaries } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import type { ExchangeSummary } from '#storage/schema.ts'
import { FirstThings } from './first-things.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryRow } from './history-row.tsx'
import { everything, hostsIn, listed, methodsIn, searched } from './history-search.ts'
import styles from './library.module.css'
import { RoomNote } from './room-note.tsx'
import { shortRequest } from './short-request.ts'
import type { Doing } from './use-done.ts'
import { useLeaving } from './use-leaving.ts'
import { useNow } from './use-now.ts'
import { VirtualList } from './virtual-list.tsx'

/** From how many exchanges on a search is worth its room. */
const WORTH_SEARCHING = 6

/** What was sent from anywhere in the lab, the pinned first, then the newest; a click shows the exchange again without sending. */
export function HistorySection(props: {
  history: ReturnType<typeof useSummaries>
  doing: Doing
  current: string | undefined
  onOpen: (exchange: Exchange) => void
  onTry: (draft: RequestDraft) => void
}) {
  const { doing } = props
  const storage = useStorage()
  const { data, error } = props.history
  const [search, setSearch] = useState(everything)
  const deferred = useDeferredValue(search)
  const kept = useMemo(() => listed(data ?? []), [data])
  const { staying: all, leave } = useLeaving(kept)
  const methods = useMemo(() => methodsIn(all), [all])
  const hosts = useMemo(() => hostsIn(all), [all])
  const shown = useMemo(() => searched(all, deferred), [all, deferred])
  const newest = all.reduce((latest, { sentAt }) => Math.max(latest, sentAt), 0)
  const now = useNow(newest)
  const keys = useId()
  const section = useRef<HTMLElement>(null)

  if (error) return <p>The history can’t be read: {error.message}</p>
  if (!data) return null
  const filtered = shown.length < all.length
  const clearable = shown.filter(({ pinned }) => !pinned)

  const focusSection = () => section.current?.focus()
  const pin = ({ id, pinned, ...request }: ExchangeSummary) =>
    doing.run((library) => library.changeSummaries([id], (summary) => ({ ...summary, pinned: !pinned })), {
      text: `${pinned ? 'Unpinned' : 'Pinned'} ${shortRequest(request)}.`,
    })
  const remove = (gone: readonly ExchangeSummary[], text: string) => {
    const ids = gone.map(({ id }) => id)
    // What had the focus goes, the button or the last row, and there is none to take its place.
    if (ids.length > 1 || ids.length === shown.length) focusSection()
    const binned = doing.run((library) => intoBin(library, ids), {
      text,
      undo: (library) => library.changeSummaries(ids, ({ binnedAt: _binned, ...summary }) => summary),
    })
    leave(gone, binned)
  }
  const open = (summary: ExchangeSummary) => {
    storage.exchange(summary.id).then(
      (stored) => {
        if (!stored) return doing.say('This exchange has just gone from the history.')
        props.onOpen(stored.exchange)
        doing.say(`Shown again, not sent again: ${shortRequest(summary)}.`)
      },
      (failure: Error) => doing.say(failure.message),
    )
  }
  const onKey = (event: KeyboardEvent, summary: ExchangeSummary) => {
    if (event.key.toLowerCase() !== 'p' || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    pin(summary)
  }

  return (
    <section ref={section} tabIndex={-1} className={styles['section']} aria-label="History">
      <RoomNote doing={doing} onLeave={focusSection} />
      {all.length === 0 ? (
        <FirstThings onTry={props.onTry} />
      ) : (
        <>
          {(all.length >= WORTH_SEARCHING || search !== everything) && (
            <HistoryFilters search={search} methods={methods} hosts={hosts} onChange={setSearch} />
          )}
          <div className={styles['count']}>
            <p>
              {filtered
                ? `${count(shown.length)} of ${count(all.length)}`
                : `${count(all.length)} ${all.length === 1 ? 'exchange' : 'exchanges'}, newest first`}
            </p>
            {clearable.length > 0 && (
              <button
                type="button"
                className={styles['link']}
                onClick={() => remove(clearable, cleared(clearable.length, shown.length - clearable.length))}
              >
                {filtered ? `Delete these ${count(clearable.length)}` : 'Clear history'}
              </button>
            )}
          </div>
          {shown.length === 0 ? (
            <p className={styles['none']}>
              Nothing sent so far matches.{' '}
              <button
                type="button"
                className={styles['link']}
                onClick={() => {
                  setSearch(everything)
                  focusSection()
                }}
              >
                Show everything
              </button>
            </p>
          ) : (
            <VirtualList
              label="Exchanges"
              describedBy={keys}
              items={shown}
              onKey={onKey}
              onRemove={(summary) => remove([summary], `Deleted ${shortRequest(summary)}.`)}
              row={(summary, state) => (
                <HistoryRow
                  summary={summary}
                  now={now}
                  current={summary.id === props.current}
                  state={state}
                  onOpen={() => open(summary)}
                  onPin={() => pin(summary)}
                />
              )}
            />
          )}
          <p role="status" className="visually-hidden">
            {filtered && `${count(shown.length)} of ${count(all.length)} match.`}
          </p>
          <p id={keys} hidden>
            Arrow keys move, Enter shows an exchange again, P pins it, Delete puts it in the bin.
          </p>
        </>
      )}
    </section>
  )
}

async function intoBin(library: Library, ids: readonly string[]): Promise<void> {
  const binnedAt = Date.now()
  await library.changeSummaries(ids, (summary) => ({ ...summary, binnedAt }))
}

function count(number: number): string {
  return number.toLocaleString('en')
}

function cleared(gone: number, pinned: number): string {
  const kept = pinned === 0 ? '' : ` ${count(pinned)} pinned ${pinned === 1 ? 'stays' : 'stay'}.`
  return `${count(gone)} ${gone === 1 ? 'exchange' : 'exchanges'} moved to the bin.${kept}`
}
