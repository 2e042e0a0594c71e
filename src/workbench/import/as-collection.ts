import type { Imported, ImportedRequest } from '#http/imported.ts'
import type { SavedFolder, SavedItem } from '#storage/schema.ts'

/** What a collection is called that was read from a source: as it calls itself, else as its file, else as what it is. */
export function collectionName(
  { name, source }: Pick<Imported, 'name'> & { readonly source: string },
  fileName: string | undefined,
): string {
  const file = fileName?.replace(/(?<=.)\.(?:json|har|http|rest|ya?ml|txt)$/i, '').trim()
  return name || file || `Imported from ${source}`
}

/**
 * Requests as a collection: a folder with that name, in it the folders they stood in and themselves, in the
 * order they came. The folder goes behind all that lies at the top.
 */
export function asCollection(
  name: string,
  requests: readonly ImportedRequest[],
  all: readonly SavedItem[],
  newId: () => string,
): readonly [SavedFolder, ...SavedItem[]] {
  const top = all.filter(({ parent }) => parent === null)
  const rank = top.reduce((last, item) => Math.max(last, item.rank), -1) + 1
  const root: SavedFolder = { kind: 'folder', id: newId(), name, parent: null, rank }
  const items: SavedItem[] = []
  const folders = new Map<string, string>([['[]', root.id]])
  const inside = new Map<string, number>()
  const put = (
    parent: string,
    item: Pick<SavedFolder, 'kind' | 'name'> | Pick<Request, 'kind' | 'name' | 'draft'>,
  ) => {
    const id = newId()
    const next = inside.get(parent) ?? 0
    inside.set(parent, next + 1)
    items.push({ ...item, id, parent, rank: next })
    return id
  }
  const folderAt = (path: readonly string[]): string => {
    const key = JSON.stringify(path)
    const known = folders.get(key)
    if (known !== undefined) return known
    const id = put(folderAt(path.slice(0, -1)), { kind: 'folder', name: path.at(-1)?.trim() || 'Folder' })
    folders.set(key, id)
    return id
  }
  for (const request of requests) {
    put(folderAt(request.folders), { kind: 'request', name: request.name, draft: request.draft })
  }
  return [root, ...items]
}

type Request = Extract<SavedItem, { kind: 'request' }>
