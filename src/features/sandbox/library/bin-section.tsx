import { Fragment, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { goneWith, type Library } from '#storage/library.ts'
import { useSaved, type useSummaries } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import type { Storage } from '#storage/storage.ts'
import { binContents, type Binned } from './bin-contents.ts'
import { BinRow, nameOfBinned } from './bin-row.tsx'
import styles from './library.module.css'
import { restored } from './saved-tree.ts'
import type { Doing } from './use-done.ts'
import { useLeaving } from './use-leaving.ts'
import { useNow } from './use-now.ts'
import { VirtualList } from './virtual-list.tsx'

/** What was deleted in the last 30 days: restored with a click, or deleted for good. */
export function BinSection({ history, doing }: { history: ReturnType<typeof useSummaries>; doing: Doing }) {
  const storage = useStorage()
  const { data: summaries, error: noHistory } = history
  const { data: saved, error: nothingSaved } = useSaved()
  const error = noHistory ?? nothingSaved
  const binned = useMemo(() => binContents(summaries ?? [], saved ?? []), [summaries, saved])
  const { staying: contents, leave } = useLeaving(binned)
  const now = useNow()
  const keys = useId()
  const section = useRef<HTMLElement>(null)
  const [asking, setAsking] = useState(false)
  if (error) return <p>The bin can’t be read: {error.message}</p>
  if (!summaries || !saved) return null

  const focusSection = () => section.current?.focus()
  const restore = (which: readonly Binned[]) => {
    if (which.length === contents.length) focusSection()
    const [only] = which
    const name = which.length === 1 && only ? nameOfBinned(only) : `All ${which.length}`
    leave(
      which,
      doing.run((library) => takenOut(library, which), { text: `${name} restored.` }),
    )
  }
  const empty = () => {
    focusSection()
    setAsking(false)
    leave(
      contents,
      doing.run((library) => deletedForGood(library, contents), { text: 'The bin is empty.' }),
    )
  }
  const remove = (one: Binned) => {
    if (contents.length === 1) focusSection()
    const text = `${nameOfBinned(one)} is gone for good.`
    const gone = keptBack(storage, one).then(
      (undo) => doing.run((library) => deletedForGood(library, [one]), { text, undo }),
      (failure: Error) => {
        doing.say(failure.message)
        return false
      },
    )
    leave([one], gone)
  }
  const keep = () => {
    setAsking(false)
    focusSection()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') keep()
  }

  return (
    <section ref={section} tabIndex={-1} className={styles['section']} aria-label="Bin">
      {contents.length === 0 ? (
        <div className={styles['empty']}>
          <p>
            <b>The bin is empty.</b> What you delete from the history and the collections waits here for 30
            days before it is gone.
          </p>
        </div>
      ) : (
        <>
          <div className={styles['count']}>
            <p>Kept for 30 days after you delete it</p>
            {/* Keyed, as one pair of buttons must not become the other under the focus. */}
            {asking ? (
              <Fragment key="asking">
                <button
                  type="button"
                  className={styles['link']}
                  autoFocus
                  onClick={empty}
                  onKeyDown={onKeyDown}
                >
                  Delete {contents.length.toLocaleString('en')} for good
                </button>
                <button type="button" className={styles['link']} onClick={keep} onKeyDown={onKeyDown}>
                  Keep
                </button>
              </Fragment>
            ) : (
              <Fragment key="offering">
                <button type="button" className={styles['link']} onClick={() => restore(contents)}>
                  Restore all
                </button>
                <button type="button" className={styles['link']} onClick={() => setAsking(true)}>
                  Empty bin
                </button>
              </Fragment>
            )}
          </div>
          <VirtualList
            label="In the bin"
            describedBy={keys}
            items={contents}
            onRemove={remove}
            row={(one, state) => (
              <BinRow
                binned={one}
                now={now}
                state={state}
                onRestore={() => state.leave(() => restore([one]))}
              />
            )}
          />
          <p id={keys} hidden>
            Arrow keys move, Enter restores, Delete deletes for good.
          </p>
        </>
      )}
    </section>
  )
}

function exchangesOf(which: readonly Binned[]): string[] {
  return which.flatMap(({ kind, id }) => (kind === 'exchange' ? id : []))
}

function savedOf(which: readonly Binned[]): string[] {
  return which.flatMap(({ kind, id }) => (kind === 'saved' ? id : []))
}

async function takenOut(library: Library, which: readonly Binned[]): Promise<void> {
  const exchanges = exchangesOf(which)
  if (exchanges.length > 0) {
    await library.changeSummaries(exchanges, ({ binnedAt: _binned, ...summary }) => summary)
  }
  // One by one, as one may lie in a folder that comes back as well.
  for (const id of savedOf(which).toReversed()) await library.changeSaved((all) => restored(all, id))
}

async function deletedForGood(library: Library, which: readonly Binned[]): Promise<void> {
  const exchanges = exchangesOf(which)
  if (exchanges.length > 0) await library.dropExchanges(exchanges)
  const saved = savedOf(which)
  if (saved.length > 0) await library.dropSaved(saved)
}

/** Holds on to something that is about to go for good, and gives the way to put it back into the bin. */
async function keptBack(storage: Storage, binned: Binned): Promise<(library: Library) => Promise<void>> {
  if (binned.kind === 'saved') {
    const items = goneWith(await (await storage.library()).saved(), [binned.id])
    return (library) => library.changeSaved(() => items)
  }
  const stored = await storage.exchange(binned.id)
  return async (library) => {
    if (!stored) return
    await storage.putExchange(stored)
    await library.changeSummaries([binned.id], () => binned.summary)
  }
}
