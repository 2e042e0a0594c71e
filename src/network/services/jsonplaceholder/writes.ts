import type { Result } from './answer.ts'
import { Crash } from './crash.ts'
import type { Database } from './database.ts'
import type { CollectionName } from './names.ts'
import { find } from './reads.ts'
import type { Sent } from './serve.ts'

const NOT_KEPT = 'this service answers as if, and keeps nothing'

/** POST: the record as it would be, with the next id. */
export async function create(
  database: Database,
  name: CollectionName,
  sent: Sent,
  url: string,
): Promise<Result> {
  const { records } = await database(name)
  const id = (records.at(-1)?.id ?? 0) + 1
  return {
    status: 201,
    data: { ...sent, id },
    note: `created ${name}/${id}: ${NOT_KEPT}`,
    fields: { Location: `${url}/${id}`, 'Access-Control-Expose-Headers': 'Location' },
  }
}

/**
 * PUT: what was sent, under the same id.
 * @throws Crash where there is no such record
 */
export async function replace(
  database: Database,
  name: CollectionName,
  id: string,
  sent: Sent,
): Promise<Result> {
  const record = await find(database, name, id)
  if (record) {
    return { data: { ...sent, id: record.id }, note: `replaced ${name}/${id}: ${NOT_KEPT}` }
  }
  throw new Crash(
    "TypeError: Cannot read properties of undefined (reading 'id')",
    'update (json-server/lib/server/router/plural.js)',
  )
}

/** PATCH: the record with what was sent; where there is no such record, what was sent. */
export async function merge(
  database: Database,
  name: CollectionName,
  id: string,
  sent: Sent,
): Promise<Result> {
  const record = await find(database, name, id)
  return { data: { ...record, ...sent }, note: `changed ${name}/${id}: ${NOT_KEPT}` }
}

/** DELETE: an empty object, whether or not there is such a record. */
export function remove(name: CollectionName, id: string): Result {
  return { data: {}, note: `deleted ${name}/${id}: ${NOT_KEPT}` }
}
