import { withDescendants } from '#storage/library.ts'
import type { SavedFolder, SavedItem } from '#storage/schema.ts'

/** A row of the collections as they are shown. */
export interface SavedRow {
  readonly id: string
  readonly item: SavedItem
  /** 0 at the top. */
  readonly level: number
  /** What stands beside it in its folder: how many come before it, and how many there are. */
  readonly index: number
  readonly of: number
}

/** A folder by its way from the top: `Shop / Orders`. */
export interface FolderChoice {
  readonly id: string
  readonly path: string
}

/** What lies in a folder (null: at the top) and not in the bin, in its order. */
export function childrenOf(all: readonly SavedItem[], parent: string | null): SavedItem[] {
  return all
    .filter((item) => item.parent === parent && item.binnedAt === undefined)
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
}

/** The rows from top to bottom, without what lies in a closed folder. */
export function rowsOf(
  all: readonly SavedItem[],
  closed: ReadonlySet<string>,
  parent: string | null = null,
  level = 0,
): SavedRow[] {
  const siblings = childrenOf(all, parent)
  return siblings.flatMap((item, index) => [
    { id: item.id, item, level, index, of: siblings.length },
    ...(item.kind === 'folder' && !closed.has(item.id) ? rowsOf(all, closed, item.id, level + 1) : []),
  ])
}

/** The folders something can be put into; not into `except` or what lies in it. */
export function folderChoices(all: readonly SavedItem[], except?: string): FolderChoice[] {
  const excepted = new Set(except === undefined ? [] : withDescendants(all, [except]))
  return rowsOf(all, new Set())
    .filter(({ item }) => item.kind === 'folder' && !excepted.has(item.id))
    .map(({ item }) => ({ id: item.id, path: [...foldersOf(all, item), item.name].join(' / ') }))
}

/** The names of the folders an item lies in, outermost first. */
export function foldersOf(all: readonly SavedItem[], item: SavedItem): string[] {
  const folder = all.find(({ id }) => id === item.parent)
  return folder ? [...foldersOf(all, folder), folder.name] : []
}

/** A folder and those it lies in, by their ids. */
export function withFoldersAbove(all: readonly SavedItem[], folder: string): string[] {
  const parent = all.find(({ id }) => id === folder)?.parent ?? null
  return parent === null ? [folder] : [folder, ...withFoldersAbove(all, parent)]
}

/** Whether an item, or a folder it lies in, is in the bin. */
export function inBin(all: readonly SavedItem[], item: SavedItem): boolean {
  if (item.binnedAt !== undefined) return true
  const folder = all.find(({ id }) => id === item.parent)
  return folder !== undefined && inBin(all, folder)
}

/**
 * An item put into a folder, as its `index`th: it and those that make way for it. At the top instead, where
 * the folder is gone or in the bin by now; none, where it would lie in itself.
 */
export function moved(
  all: readonly SavedItem[],
  id: string,
  to: string | null,
  index = Number.POSITIVE_INFINITY,
): SavedItem[] {
  const item = all.find((candidate) => candidate.id === id)
  if (!item || (to !== null && withDescendants(all, [id]).includes(to))) return []
  const folder = all.find((candidate) => candidate.id === to)
  const parent = folder && !inBin(all, folder) ? folder.id : null
  const siblings = childrenOf(all, parent).filter((sibling) => sibling.id !== id)
  siblings.splice(index, 0, { ...item, parent })
  return siblings.map((sibling, rank) => ({ ...sibling, rank }))
}

/** An item at the end of a folder, with those beside it. */
export function added(all: readonly SavedItem[], item: SavedItem): SavedItem[] {
  return moved([...all, item], item.id, item.parent)
}

/** A copy of an item with all that lies in it, right after it; `newId` names each. */
export function duplicated(all: readonly SavedItem[], id: string, newId: () => string): SavedItem[] {
  const item = all.find((candidate) => candidate.id === id)
  if (!item) return []
  const copy = { ...item, id: newId(), name: `${item.name} copy` }
  const beside = childrenOf(all, item.parent)
  const place = beside.findIndex((sibling) => sibling.id === id) + 1
  return [...moved([...all, copy], copy.id, item.parent, place), ...within(all, id, copy.id, newId)]
}

function within(all: readonly SavedItem[], from: string, to: string, newId: () => string): SavedItem[] {
  return childrenOf(all, from).flatMap((child) => {
    const copy = { ...child, id: newId(), parent: to }
    return [copy, ...within(all, child.id, copy.id, newId)]
  })
}

/** An item out of the bin: where it was, or at the top where its folder is gone or in the bin itself. */
export function restored(all: readonly SavedItem[], id: string): SavedItem[] {
  const item = all.find((candidate) => candidate.id === id)
  if (!item) return []
  const { binnedAt: _binned, ...kept } = item
  const folder = all.find((candidate) => candidate.id === item.parent)
  if (item.parent === null || (folder && !inBin(all, folder))) return [kept]
  return [{ ...kept, parent: null }]
}

/** An item in the bin since `binnedAt` (epoch ms). */
export function binned(all: readonly SavedItem[], id: string, binnedAt: number): SavedItem[] {
  return all.filter((item) => item.id === id).map((item) => ({ ...item, binnedAt }))
}

/** A new folder. */
export function newFolder(id: string, name: string, parent: string | null): SavedFolder {
  return { id, kind: 'folder', name, parent, rank: 0 }
}
