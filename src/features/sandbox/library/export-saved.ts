import type { ImportedRequest } from '#http/imported.ts'
import type { SavedItem } from '#storage/schema.ts'
import { downloadText } from '#workbench/download.ts'
import { childrenOf } from './saved-tree.ts'

/** A form that a collection can be taken along in. */
export type ExportFormat = 'HAR' | '.http'

/** The requests of a folder (undefined: of all collections) in their order, with the folders inside it; a request is itself. */
export function requestsWithin(all: readonly SavedItem[], within: SavedItem | undefined): ImportedRequest[] {
  if (within?.kind === 'request') return [{ name: within.name, folders: [], draft: within.draft }]
  return below(all, within?.id ?? null, [])
}

function below(
  all: readonly SavedItem[],
  parent: string | null,
  folders: readonly string[],
): ImportedRequest[] {
  return childrenOf(all, parent).flatMap((item) =>
    item.kind === 'request'
      ? [{ name: item.name, folders, draft: item.draft }]
      : below(all, item.id, [...folders, item.name]),
  )
}

/**
 * Saves requests as a file, and says so: how many went along, in which file, and what it could not hold.
 * @throws Error where the writers can’t be loaded
 */
export async function exportSaved(
  all: readonly SavedItem[],
  within: SavedItem | undefined,
  format: ExportFormat,
): Promise<string> {
  const requests = requestsWithin(all, within)
  if (requests.length === 0) return 'There is no request in it to export.'
  const { writeHarOfRequests, writeHttpFile } = await import('#http/formats/index.ts')
  const isHar = format === 'HAR'
  const { text, notes } = isHar ? writeHarOfRequests(requests, Date.now()) : writeHttpFile(requests)
  const name = `${fileName(within?.name ?? 'Collections')}${isHar ? '.har' : '.http'}`
  downloadText(name, text, isHar ? 'application/json' : 'text/plain')
  const count = requests.length === 1 ? '1 request' : `${requests.length.toLocaleString('en')} requests`
  const [first, ...more] = notes
  const lost =
    first === undefined ? '' : ` ${first}${more.length > 0 ? ` And ${more.length} more like it.` : ''}`
  return `Exported ${count} as ${name}.${lost}`
}

/** A name without what some system does not allow in a file’s name. */
export function fileName(name: string): string {
  const allowed = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').replace(/^[.\s-]+|[.\s-]+$/g, '')
  return allowed.slice(0, 80) || 'collection'
}
