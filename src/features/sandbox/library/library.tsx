import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { emptyExpired } from '#storage/library.ts'
import { useSummaries } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import { Tabs } from '#ui/tabs.tsx'
import { BinSection } from './bin-section.tsx'
import { CollectionsSection } from './collections-section.tsx'
import { DoneNote } from './done-note.tsx'
import { HistorySection } from './history-section.tsx'
import styles from './library.module.css'
import { useDone } from './use-done.ts'

type Shelf = 'history' | 'collections' | 'bin'

/** What was sent, what was saved, and what was deleted of both. */
export function Library(props: {
  /** Ids of the exchange and the saved request that are shown. */
  exchangeId: string | undefined
  savedId: string | undefined
  onOpenExchange: (exchange: Exchange) => void
  onOpenSaved: (draft: RequestDraft, savedId: string) => void
  onTry: (draft: RequestDraft) => void
  /** Id of the collection that came last: it is shown when it comes. */
  arrived: string | undefined
  onImport: () => void
}) {
  const [shelf, setShelf] = useState<Shelf>('history')
  const [arrived, setArrived] = useState(props.arrived)
  if (arrived !== props.arrived) {
    setArrived(props.arrived)
    setShelf('collections')
  }
  const doing = useDone()
  const box = useRef<HTMLDivElement>(null)
  const storage = useStorage()
  // Read once for all shelves: a long history is not read again for each look into another.
  const history = useSummaries()
  const emptied = useRef(false)
  useEffect(() => {
    const { data } = history
    if (!data || emptied.current) return
    emptied.current = true
    storage
      .library()
      .then((library) => emptyExpired(library, data, Date.now()))
      .catch(() => {
        // What can't be deleted today is tried again at the next visit.
      })
  }, [history, storage])

  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement
    if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || !doing.done?.undo)
      return
    event.preventDefault()
    doing.undo()
  }

  return (
    <div
      ref={box}
      role="group"
      aria-label="History and collections"
      className={styles['library']}
      onKeyDown={onKeyDown}
    >
      <Tabs<Shelf>
        name="Library"
        value={shelf}
        onChange={(next) => {
          setShelf(next ?? 'history')
          doing.dismiss()
        }}
        tabs={[
          {
            value: 'history',
            label: 'History',
            panel: (
              <HistorySection
                history={history}
                doing={doing}
                current={props.exchangeId}
                onOpen={props.onOpenExchange}
                onTry={props.onTry}
              />
            ),
          },
          {
            value: 'collections',
            label: 'Collections',
            panel: (
              <CollectionsSection
                doing={doing}
                current={props.savedId}
                onOpen={props.onOpenSaved}
                onImport={props.onImport}
              />
            ),
          },
          { value: 'bin', label: 'Bin', panel: <BinSection history={history} doing={doing} /> },
        ]}
      />
      <DoneNote
        doing={doing}
        // The button that had the focus goes with the note.
        onLeave={() => box.current?.querySelector<HTMLElement>('section')?.focus()}
      />
    </div>
  )
}
