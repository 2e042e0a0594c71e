import { useQuery } from '@tanstack/react-query'
import { local, useStorage } from './queries.ts'

/** The environments and the one in use; undefined until they are read, and while `wanted` is false. */
export function useEnvironments(wanted = true) {
  const storage = useStorage()
  return useQuery({
    ...local,
    enabled: wanted,
    queryKey: ['environments'],
    queryFn: async () => (await storage.library()).environments(),
  }).data
}
