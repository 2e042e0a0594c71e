import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import type { Storage } from './storage.ts'

const StorageContext = createContext<Storage | null>(null)
export const StorageProvider = StorageContext.Provider

/**
 * The storage that the app opened.
 * @throws Error outside a StorageProvider
 */
export function useStorage(): Storage {
  const storage = useContext(StorageContext)
  if (!storage) throw new Error('useStorage needs a StorageProvider above it')
  return storage
}

/** Keeps what is shown in step with what this or another tab stores. Used once, by the app. */
export function useStorageSync(): void {
  const storage = useStorage()
  const client = useQueryClient()
  useEffect(
    () => storage.subscribe((table) => void client.invalidateQueries({ queryKey: [table] })),
    [storage, client],
  )
}

/** How every query on storage behaves: local, so never paused; fresh until a table changes. */
export const local = { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** The newest exchanges of a place (or of all), newest first. */
export function useExchanges(options: { place?: string; limit: number }) {
  const storage = useStorage()
  return useQuery({ ...local, queryKey: ['exchanges', options], queryFn: () => storage.exchanges(options) })
}

/** The progress record of every lesson that was opened. */
export function useLessonRecords() {
  const storage = useStorage()
  return useQuery({ ...local, queryKey: ['lessons'], queryFn: () => storage.lessons() })
}

/** The attempts at one quiz (or at all), newest first. */
export function useAttempts(quizId?: string) {
  const storage = useStorage()
  return useQuery({
    ...local,
    queryKey: ['attempts', quizId ?? 'all'],
    queryFn: () => storage.attempts(quizId),
  })
}

/** Every card of the review that has been met. */
export function useCards() {
  const storage = useStorage()
  return useQuery({ ...local, queryKey: ['cards'], queryFn: () => storage.cards() })
}
