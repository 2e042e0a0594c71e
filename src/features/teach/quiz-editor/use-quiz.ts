import { useEffect, useState, useSyncExternalStore } from 'react'
import { useStorage } from '#storage/queries.ts'
import { createQuizStore, type QuizState, type QuizStore } from './quiz-store.ts'

/** The quiz with that id, to be edited. Must be mounted anew for another id. */
export function useQuiz(id: string): { store: QuizStore; state: QuizState } {
  const storage = useStorage()
  const [store] = useState(() => createQuizStore(storage, id))
  useEffect(() => store.follow(), [store])
  const state = useSyncExternalStore(store.subscribe, store.read)
  return { store, state }
}
