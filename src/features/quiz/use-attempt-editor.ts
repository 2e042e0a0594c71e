import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Quiz } from '#grading/quiz-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { useStorage } from '#storage/queries.ts'
import { startAttempt, type AttemptChange } from './attempt.ts'

export interface AttemptEditor {
  /** The attempt under way, with what is not stored yet; undefined when every attempt is submitted. */
  readonly attempt: StoredAttempt | undefined
  /** Shows a change at once and stores it. */
  readonly change: (change: AttemptChange) => void
  /** Begins an attempt at these questions, or goes on with one that is open already. */
  readonly start: (questionIds: readonly string[]) => void
  /** Why the last change is not stored, in words; it stays on screen and goes along with the next. */
  readonly problem: string | undefined
  readonly tryAgain: () => void
}

/**
 * Edits the open attempt at a quiz. Changes are stored as functions of what is stored, not as
 * copies of what is shown, so that a second tab's changes are kept. An attempt that nobody has
 * touched yet is not stored.
 */
export function useAttemptEditor(quiz: Quiz, stored: readonly StoredAttempt[]): AttemptEditor {
  const storage = useStorage()
  const client = useQueryClient()
  const allIds = quiz.questions.map((question) => question.id)
  const [untouched] = useState(() => startAttempt(newId(), quiz, allIds, Date.now()))
  const unsaved = useRef<readonly AttemptChange[]>([])
  const [shownChanges, setShownChanges] = useState<readonly AttemptChange[]>([])
  const [failure, setFailure] = useState<{ message: string; again: () => void }>()

  const open = stored.find((attempt) => attempt.submittedAt === undefined)
  const base = open ?? (stored.length === 0 ? untouched : undefined)

  function setUnsaved(changes: readonly AttemptChange[]) {
    unsaved.current = changes
    setShownChanges(changes)
  }

  /** Puts what was stored in place of an older copy, a read under way included. */
  async function show(attempt: StoredAttempt) {
    const queryKey = ['attempts', quiz.id]
    await client.cancelQueries({ queryKey })
    client.setQueryData<StoredAttempt[]>(queryKey, (all = []) => [
      attempt,
      ...all.filter(({ id }) => id !== attempt.id),
    ])
  }

  async function write(
    makeWrite: () => Promise<StoredAttempt>,
    again: () => void,
    saved: readonly AttemptChange[] = [],
  ) {
    try {
      await show(await makeWrite())
      setUnsaved(unsaved.current.filter((change) => !saved.includes(change)))
      setFailure(undefined)
      void client.invalidateQueries({ queryKey: ['attempts'] })
    } catch (error) {
      setFailure({ message: error instanceof Error ? error.message : String(error), again })
    }
  }

  function save() {
    const changes = unsaved.current
    const changeAll = (current = untouched) => changes.reduce((attempt, change) => change(attempt), current)
    const create = () => ({ ...untouched, startedAt: Date.now() })
    const written = storage.writeAhead(changeAll(open ?? create()))
    const makeWrite = async () => {
      const { id } = open ?? (await storage.openAttempt(quiz.id, create))
      const attempt = await storage.updateAttempt(id, changeAll)
      written()
      return attempt
    }
    void write(makeWrite, save, changes)
  }

  function start(questionIds: readonly string[]) {
    if (unsaved.current.length > 0) save()
    const create = () => startAttempt(newId(), quiz, questionIds, Date.now())
    void write(
      () => storage.openAttempt(quiz.id, create),
      () => start(questionIds),
    )
  }

  return {
    attempt: base && shownChanges.reduce((attempt, change) => change(attempt), base),
    change(change) {
      setUnsaved([...unsaved.current, change])
      save()
    },
    start,
    problem: failure?.message,
    tryAgain: () => failure?.again(),
  }
}

/** 128 random bits; `crypto.randomUUID` would need a secure context. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
