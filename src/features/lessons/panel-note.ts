import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { emptyDraft } from '#http/draft.ts'
import { useStorage } from '#storage/queries.ts'

/**
 * One text that a lesson remembers beside a panel, such as the guess made there. It is a record of its own,
 * `<place>#<name>`, as the panel writes its record with every keystroke.
 * @returns the text (undefined: none; null: not read yet) and a function that stores another
 */
export function usePanelNote(
  place: string,
  name: string,
): [note: string | undefined | null, keep: (note: string) => void] {
  const storage = useStorage()
  const key = `${place}#${name}`
  const { data, isError } = useQuery({
    queryKey: ['panels', key],
    queryFn: async () => (await storage.panel(key))?.prediction ?? '',
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const client = useQueryClient()
  const keep = useCallback(
    (note: string) => {
      client.setQueryData(['panels', key], note)
      storage.putPanel({ place: key, draft: emptyDraft(), prediction: note }).catch(() => {
        // The app says where nothing can be kept; until the page is closed, the cache remembers.
      })
    },
    [client, storage, key],
  )
  return [isError ? undefined : data === undefined ? null : data || undefined, keep]
}
