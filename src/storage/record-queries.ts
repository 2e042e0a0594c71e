import { useQuery } from '@tanstack/react-query'
import { local, useStorage } from './queries.ts'
import type { RecordOf, RecordTable } from './record-schema.ts'

/** Every record of a table; of `responses` and `quizVersions` those that belong to `of`, where it is given. */
export function useRecords<T extends RecordTable>(table: T, of?: string) {
  const storage = useStorage()
  return useQuery<RecordOf<T>[]>({
    ...local,
    queryKey: [table, 'of', of ?? 'all'],
    queryFn: async () => (await storage.records()).all(table, of),
  })
}

/** One record; null where there is none. */
export function useRecord<T extends RecordTable>(table: T, id: string) {
  const storage = useStorage()
  return useQuery<RecordOf<T> | null>({
    ...local,
    queryKey: [table, 'id', id],
    queryFn: async () => (await (await storage.records()).get(table, id)) ?? null,
  })
}
