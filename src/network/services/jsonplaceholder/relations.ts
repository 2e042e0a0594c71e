import type { StoredRecord } from './collection.ts'
import { Crash } from './crash.ts'
import type { Database } from './database.ts'
import { type CollectionName, collectionNamed, keyTo, pluralOf } from './names.ts'

/** Adds to a record what belongs to it. */
type Joiner = (record: StoredRecord) => object

/**
 * What a query wants added to the records of a collection: `_embed=comments` the comments that point
 * at a post, `_expand=user` the user whom a post points at. Nothing is embedded of what does not exist.
 */
export async function joinerFor(
  database: Database,
  name: CollectionName,
  params: URLSearchParams,
): Promise<Joiner> {
  const joins = await Promise.all([
    ...params.getAll('_embed').map((children) => embedding(database, name, children)),
    ...params.getAll('_expand').map((parent) => expansion(database, parent)),
  ])
  return (record) => joins.reduce<object>((joined, join) => ({ ...joined, ...join(record) }), record)
}

async function embedding(database: Database, parent: CollectionName, children: string): Promise<Joiner> {
  const name = collectionNamed(children)
  const collection = name && (await database(name))
  return ({ id }) => own(children, collection?.where(keyTo(parent), String(id)) ?? [])
}

async function expansion(database: Database, parent: string): Promise<Joiner> {
  const name = collectionNamed(pluralOf(parent))
  const collection = name && (await database(name))
  return (record) => {
    if (!collection) return {}
    const id = record[`${parent}Id`]
    if (id !== undefined) return own(parent, collection.where('id', String(id))[0])
    throw new Crash(
      "TypeError: Cannot read properties of undefined (reading 'toString')",
      'getById (lodash-id/src/index.js)',
    )
  }
}

// fromEntries makes a member of any name, __proto__ too; undefined members are not written as JSON.
function own(name: string, value: unknown): object {
  return Object.fromEntries([[name, value]])
}
