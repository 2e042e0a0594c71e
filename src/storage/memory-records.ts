import { recordTables, type RecordOf, type RecordTable } from './record-schema.ts'
import type { Records } from './records.ts'
import type { ChangeListener } from './storage.ts'

/** The tables of records in memory. */
export type RecordMaps = { readonly [T in RecordTable]: Map<string, RecordOf<T>> }

export function emptyRecordMaps(): RecordMaps {
  return {
    quizzes: new Map(),
    quizVersions: new Map(),
    classes: new Map(),
    givenHandOuts: new Map(),
    responses: new Map(),
    takenHandOuts: new Map(),
  }
}

/** Records that last as long as the page. */
export function memoryRecords(maps: RecordMaps, changed: ChangeListener): Records {
  return {
    all: async (table, of) =>
      [...maps[table].values()].filter((record) => of === undefined || ('of' in record && record.of === of)),
    get: async (table, id) => maps[table].get(id),
    async change(table, id, change) {
      const next = change(maps[table].get(id))
      maps[table].set(id, next)
      changed(table, [id])
      return next
    },
    writeAhead: () => () => undefined,
    async putAll(table, records) {
      for (const record of records) maps[table].set(record.id, record)
      changed(
        table,
        records.map(({ id }) => id),
      )
    },
    async drop(table, ids) {
      for (const id of ids) maps[table].delete(id)
      changed(table, ids)
    },
  }
}

export function clearRecords(maps: RecordMaps): void {
  for (const table of recordTables) maps[table].clear()
}
