import type { StoredRecord } from './collection.ts'
import type { Result } from './answer.ts'
import type { Database } from './database.ts'
import { listing } from './listing.ts'
import { type CollectionName, collectionNames } from './names.ts'
import { queryOf } from './query.ts'
import { joinerFor } from './relations.ts'
import { missing } from './serve.ts'

/** `/posts?…`, and `/posts/1/comments?…` when the parent is given as a filter. */
export async function list(
  database: Database,
  name: CollectionName,
  url: string,
  parent: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const params = queryOf(url)
  for (const [field, id] of Object.entries(parent)) params.set(field, id)
  const collection = await database(name)
  const { records, total, link } = listing(collection, url, params)
  const join = await joinerFor(database, name, params)
  const fields: Record<string, string> = {}
  if (total !== undefined) {
    fields['X-Total-Count'] = String(total)
    fields['Access-Control-Expose-Headers'] = link === undefined ? 'X-Total-Count' : 'X-Total-Count, Link'
  }
  if (link !== undefined) fields['Link'] = link
  return {
    data: records.map(join),
    fields,
    note: `sent ${records.length} of ${collection.records.length} ${name}`,
  }
}

/** `/posts/1`. */
export async function show(
  database: Database,
  name: CollectionName,
  id: string,
  url: string,
): Promise<Result> {
  const record = await find(database, name, id)
  if (!record) return missing
  const join = await joinerFor(database, name, queryOf(url))
  return { data: join(record), note: `found ${id} in ${name}` }
}

/** `/db`: all collections at once. */
export async function everything(database: Database): Promise<Result> {
  const entries = collectionNames.map(async (name) => [name, (await database(name)).records] as const)
  return { data: Object.fromEntries(await Promise.all(entries)) }
}

/** The record with that id, which the service compares as text. */
export async function find(
  database: Database,
  name: CollectionName,
  id: string,
): Promise<StoredRecord | undefined> {
  return (await database(name)).where('id', id)[0]
}
