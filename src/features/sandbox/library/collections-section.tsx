import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Library } from '#storage/library.ts'
import { useSaved } from '#storage/library-queries.ts'
import type { SavedItem } from '#storage/schema.ts'
import styles from './library.module.css'
import { moveByKey, type Move } from './move-by-key.ts'
import { SavedRowView } from './saved-row.tsx'
import {
  binned,
  childrenOf,
  duplicated,
  foldersOf,
  moved,
  newFolder,
  restored,
  rowsOf,
  withFoldersAbove,
  type SavedRow,
} from './saved-tree.ts'
import type { Doing } from './use-done.ts'
import { useDrag } from './use-drag.ts'
import { VirtualList } from './virtual-list.tsx'

/** The saved requests in their folders. A click opens one without sending. */
export function CollectionsSection(props: {
  doing: Doing
  current: string | undefined
  onOpen: (draft: RequestDraft, savedId: string) => void
}) {
  const { doing } = props
  const { data, error } = useSaved()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [renaming, setRenaming] = useState<string>()
  const [expanded, setExpanded] = useState<string>()
  const section = useRef<HTMLElement>(null)
  const keys = useId()
  const all = useMemo(() => data ?? [], [data])
  const rows = useMemo(() => rowsOf(all, closed), [all, closed])

  const change = (make: (all: readonly SavedItem[]) => readonly SavedItem[], text: string, undo?: Undo) =>
    doing.run((library) => library.changeSaved(make), { text, ...(undo && { undo }) })
  /** Puts something elsewhere, where it can be seen, and remembers where it was. */
  const move = (item: SavedItem, to: Move) => {
    if (to.parent !== null && closed.size > 0) setClosed(without(closed, withFoldersAbove(all, to.parent)))
    const before = childrenOf(all, item.parent).findIndex(({ id }) => id === item.id)
    change(
      (now) => moved(now, item.id, to.parent, to.index),
      `Moved ${item.name} ${whereTo(all, to)}.`,
      (library) => library.changeSaved((now) => moved(now, item.id, item.parent, before)),
    )
  }
  const drag = useDrag(all, move)

  if (error) return <p>The collections can’t be read: {error.message}</p>
  if (!data) return null

  const toggle = (id: string) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const open = (item: SavedItem) => {
    if (item.kind === 'folder') return toggle(item.id)
    props.onOpen(item.draft, item.id)
    doing.say(`Opened ${item.name}. Nothing is sent until you press Send.`)
  }
  const createFolder = () => {
    const folder = newFolder(crypto.randomUUID(), 'New folder', null)
    change((now) => moved([...now, folder], folder.id, null, 0), 'Folder made. Give it a name.')
    setRenaming(folder.id)
  }
  const rename = (item: SavedItem, name: string) => {
    setRenaming(undefined)
    if (name === '' || name === item.name) return
    const named = (to: string) => (now: readonly SavedItem[]) =>
      now.filter(({ id }) => id === item.id).map((found) => ({ ...found, name: to }))
    change(named(name), `Renamed to ${name}.`, (library) => library.changeSaved(named(item.name)))
  }
  const remove = (item: SavedItem) => {
    const binnedAt = Date.now()
    if (rows.every(({ id }) => id === item.id)) section.current?.focus()
    change(
      (now) => binned(now, item.id, binnedAt),
      `Deleted ${item.name}.`,
      (library) => library.changeSaved((now) => restored(now, item.id)),
    )
  }
  const onKey = (event: KeyboardEvent, { item }: SavedRow) => {
    // Elsewhere Alt with an arrow leaves the page, and in a list of moves that would come as a surprise.
    if (event.altKey && event.key.startsWith('Arrow')) event.preventDefault()
    const folder = item.kind === 'folder' && !event.altKey
    const to = event.altKey ? moveByKey(all, item, event.key) : undefined
    if (to) move(item, to)
    else if (event.key === 'F2') setRenaming(item.id)
    else if (folder && event.key === (closed.has(item.id) ? 'ArrowRight' : 'ArrowLeft')) toggle(item.id)
    else return
    event.preventDefault()
  }

  return (
    <section ref={section} tabIndex={-1} className={styles['section']} aria-label="Collections">
      <div className={styles['count']}>
        <p className={styles['hint']}>{rows.length === 0 ? '' : 'Drag to move, or Alt and an arrow key'}</p>
        <button type="button" className={styles['link']} onClick={createFolder}>
          New folder
        </button>
      </div>
      {rows.length === 0 ? (
        <div className={styles['empty']}>
          <p>
            <b>No request saved yet.</b> Save, below Send, keeps the request you are editing under a name,
            with its headers, body, policy and faults. Folders keep them in order.
          </p>
        </div>
      ) : (
        <VirtualList
          label="Saved requests"
          describedBy={keys}
          items={rows}
          onKey={onKey}
          onRemove={({ item }) => remove(item)}
          row={(row, state) => (
            <SavedRowView
              row={row}
              all={all}
              state={state}
              closed={closed.has(row.id)}
              current={row.id === props.current}
              renaming={renaming === row.id}
              expanded={expanded === row.id}
              drag={drag}
              onOpen={() => open(row.item)}
              onExpand={() => setExpanded(expanded === row.id ? undefined : row.id)}
              onRenaming={(on) => setRenaming(on ? row.id : undefined)}
              onRename={(name) => rename(row.item, name)}
              onDuplicate={() =>
                change(
                  (now) => duplicated(now, row.id, () => crypto.randomUUID()),
                  `Duplicated ${row.item.name}.`,
                )
              }
              onMove={(to) => move(row.item, to)}
            />
          )}
        />
      )}
      <p id={keys} hidden>
        Arrow keys move, Enter opens, F2 renames, Delete puts in the bin. Alt with an arrow key moves a
        request or folder: up, down, right into the folder above, left out of its folder.
      </p>
    </section>
  )
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !gone.includes(id)))
}

type Undo = (library: Library) => Promise<void>

/** Where something went, in words: `in Shop / Orders`, `at the top level`. */
function whereTo(all: readonly SavedItem[], { parent }: Move): string {
  const folder = all.find(({ id }) => id === parent)
  return folder ? `in ${[...foldersOf(all, folder), folder.name].join(' / ')}` : 'at the top level'
}
