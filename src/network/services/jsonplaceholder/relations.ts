import { type StoredRecord, isCollectionName, loadCollection } from './collection.ts'

/** The field by which records point at one of `collection`: `userId` for users. */
export function keyTo(collection: string): string {
  return `${singular(collection)}Id`
}

/** Whether a query asks for related records at all. */
export function wantsRelated(params: URLSearchParams): boolean {
  return params.has('_embed') || params.has('_expand')
}

/**
 * A record with what belongs to it: `_embed=comments` adds the comments that point at a post,
 * `_expand=user` the user whom a post points at.
 */
export async function withRelated(record: StoredRecord, collection: string, params: URLSearchParams) {
  const related: Record<string, unknown> = {}
  for (const name of params.getAll('_embed').filter(isCollectionName)) {
    const children = await loadCollection(name)
    related[name] = children.indexOf(keyTo(collection))?.get(String(record.id)) ?? []
  }
  for (const name of params.getAll('_expand')) {
    const parents = `${name}s`
    if (!isCollectionName(parents)) continue
    const parent = (await loadCollection(parents)).byId(String(record[keyTo(parents)]))
    if (parent) related[name] = parent
  }
  return { ...record, ...related }
}

function singular(name: string): string {
  return name.replace(/s$/, '')
}
