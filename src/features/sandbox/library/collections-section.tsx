import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import * as v from 'valibot'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Library } from '#storage/library.ts'
import { useSaved } from '#storage/library-queries.ts'
import type { SavedItem } from '#storage/schema.ts'
import { useKept } from '#workbench/use-kept.ts'
import { exportSaved, type ExportFormat } from './export-saved.ts'
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
import { useLeaving } from './use-leaving.ts'
import { VirtualList } from './virtual-list.tsx'

/** Where it is kept which folders are closed. */
const CLOSED = 'collections#closed'
const closedSchema = v.array(v.string())
const NONE_CLOSED: string[] = []

/** The saved requests in their folders. A click opens one without sending. */
export function CollectionsSection(props: {
  doing: Doing
  current: string | undefined
  onOpen: (draft: RequestDraft, savedId: string) => void
  onImport: () => void
}) {
  const { doing } = props
  const { data, error } = useSaved()
  const { value: closedIds, change: keepClosed } = useKept(CLOSED, closedSchema, NONE_CLOSED)
  const closed = useMemo(() => new Set(closedIds), [closedIds])
  const setClosed = (ids: Iterable<string>) => keepClosed([...ids])
  const [renaming, setRenaming] = useState<string>()
  const [expanded, setExpanded] = useState<string>()
  const section = useRef<HTMLElement>(null)
  const keys = useId()
  const kept = useMemo(() => data ?? [], [data])
  const { staying: all, leave } = useLeaving(kept)
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
    const gone = change(
      (now) => binned(now, item.id, binnedAt),
      `Deleted ${item.name}.`,
      (library) => library.changeSaved((now) => restored(now, item.id)),
    )
    leave([item], gone)
  }
  const duplicate = (item: SavedItem) => {
    let copy: string | undefined
    const newId = () => {
      const id = crypto.randomUUID()
      copy ??= id
      return id
    }
    change(
      (now) => {
        copy = undefined
        return duplicated(now, item.id, newId)
      },
      `Duplicated ${item.name}.`,
      (library) => library.changeSaved((now) => (copy === undefined ? [] : binned(now, copy, Date.now()))),
    )
  }
  const exported = (item: SavedItem | undefined, format: ExportFormat) => {
    exportSaved(all, item, format).then(doing.say, (failure: Error) => doing.say(failure.message))
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
        <button type="button" className={styles['link']} onClick={props.onImport}>
          Import a collection…
        </button>
      </div>
      {rows.length === 0 ? (
        <div className={styles['empty']}>
          <p>
            <b>No request saved yet.</b> Save, below Send, keeps the request you are editing under a name,
            with its headers, body, policy and faults. Folders keep them in order, and a collection that you
            have elsewhere comes in whole: Postman, OpenAPI, HAR, .http.
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
              onDuplicate={() => duplicate(row.item)}
              onExport={(format) => exported(row.item, format)}
              onMove={(to) => move(row.item, to)}
            />
          )}
        />
      )}
      {all.some(({ kind, binnedAt }) => kind === 'request' && binnedAt === undefined) && (
        <div className={styles['count']}>
          <p>Take all of them along</p>
          {(['HAR', '.http'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className={styles['link']}
              onClick={() => exported(undefined, format)}
            >
              Export all as {format}
            </button>
          ))}
        </div>
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
