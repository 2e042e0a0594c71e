import type { IDBPObjectStore, StoreNames } from 'idb'
import type { LogChange } from './logs.ts'
import type { RoundtripDb } from './schema.ts'

/** The keys of a place's lines, of those with a lower number than `before` only. */
export function linesOf(place: string, before = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([place, -Infinity], [place, before], false, true)
}

/** Makes a change to the lines of a transaction; all of it is on its way when this returns. */
export function changeLines(
  store: IDBPObjectStore<RoundtripDb, ArrayLike<StoreNames<RoundtripDb>>, 'lines', 'readwrite'>,
  { put, drop }: LogChange,
): Promise<unknown> {
  return Promise.all([
    ...drop.map(({ place, before }) => store.delete(linesOf(place, before))),
    ...put.map((line) => store.put(line)),
  ])
}
