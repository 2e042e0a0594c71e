import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { StoredAttempt } from '#storage/schema.ts'
import { useStorage } from '#storage/queries.ts'
import { startAttempt, type AttemptChange } from './attempt.ts'
import { newId } from './new-id.ts'
import type { TakenQuiz } from './taken-quiz.ts'

export interface AttemptEditor {
  /** The attempt under way, with what is not stored yet; undefined when there is none. */
  readonly attempt: StoredAttempt | undefined
  /** Shows a change at once and stores it. */
  readonly change: (change: AttemptChange) => void
  /** Begins an attempt at all questions or only these, or goes on with one that is open already. */
  readonly start: (only?: readonly string[]) => void
  /** Why the last change is not stored, in words; it stays on screen and goes along with the next. */
  readonly problem: string | undefined
  readonly tryAgain: () => void
}

/**
 * Edits the open attempt at a quiz. Changes are stored as functions of what is stored, not as
 * copies of what is shown, so that a second tab's changes are kept. An attempt that nobody has
 * touched yet is not stored.
 * @param begins `by-itself`: the first attempt is there at once; `when-asked`: by `start` only
 */
export function useAttemptEditor(
  quiz: TakenQuiz,
  stored: readonly StoredAttempt[],
  begins: 'by-itself' | 'when-asked',
): AttemptEditor {
  const storage = useStorage()
  const client = useQueryClient()
  const fresh = (only?: readonly string[]) =>
    startAttempt(newId(), quiz, { now: Date.now(), seed: newId(), only })
  const [untouched] = useState(() => fresh())
  const unsaved = useRef<readonly AttemptChange[]>([])
  const [shownChanges, setShownChanges] = useState<readonly AttemptChange[]>([])
  const [failure, setFailure] = useState<{ message: string; again: () => void }>()

  const open = stored.find((attempt) => attempt.submittedAt === undefined)
  const base = open ?? (begins === 'by-itself' && stored.length === 0 ? untouched : undefined)

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
    if (!base) return
    const changes = unsaved.current
    const changeAll = (current = base) => changes.reduce((attempt, change) => change(attempt), current)
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

  function start(only?: readonly string[]) {
    if (unsaved.current.length > 0) save()
    const { attempts: allowed } = quiz.settings
    // Another tab may have used the last attempt up in this moment.
    const create = (earlier: readonly StoredAttempt[]) =>
      (allowed > 0 && earlier.length >= allowed ? earlier.at(-1) : undefined) ?? fresh(only)
    void write(
      () => storage.openAttempt(quiz.id, create),
      () => start(only),
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
