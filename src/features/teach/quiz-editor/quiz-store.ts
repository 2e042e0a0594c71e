import type { StoredQuiz } from '#storage/record-schema.ts'
import type { Records } from '#storage/records.ts'
import type { Storage } from '#storage/storage.ts'
import type { Change } from './draft/quiz-changes.ts'
import { reversed, stepped, type Step } from './draft/quiz-steps.ts'
import { withSharing } from './draft/same-data.ts'
import { emptyTrail, noted, type Trail } from './draft/trail.ts'

/** What the editor shows of a quiz. */
export interface QuizState {
  /** With all that was typed, stored or not; undefined until it has been read, null where there is none. */
  readonly quiz: StoredQuiz | null | undefined
  readonly saving: 'stored' | 'storing' | 'failed'
  /** Why it can’t be read or stored, in words. */
  readonly problem: string | undefined
  readonly trail: Trail
}

/** A quiz being edited: what changes shows at once and is stored in the order it was made. */
export interface QuizStore {
  readonly read: () => QuizState
  readonly subscribe: (listener: () => void) => () => void
  /** @param at the field that is typed in, so that what is typed at a stretch is undone at once */
  readonly change: (change: Change, what: string, at?: string) => void
  readonly undo: () => Step | undefined
  readonly redo: () => Step | undefined
  /** Stores again what could not be stored. */
  readonly retry: () => void
  /** Begins to follow what is stored; gives the way to stop. */
  readonly follow: () => () => void
}

/** A change and when it was made, in ms since the epoch: what is stored is as new as the last change in it. */
interface Made {
  readonly change: Change
  readonly at: number
}

function made(changes: readonly Made[], from: StoredQuiz): StoredQuiz {
  return changes.reduce(
    (now, { change, at }) => ({ ...change(now), updatedAt: Math.max(now.updatedAt, at) }),
    from,
  )
}

/**
 * The quiz with that id. Each change is a function on what is stored by then, made in one transaction: two tabs that
 * edit one quiz keep each other's work.
 */
export function createQuizStore(storage: Storage, id: string): QuizStore {
  let stored: StoredQuiz | null | undefined
  let waiting: readonly Made[] = []
  let writing = false
  let missed = false
  let records: Records | undefined
  let written = () => {}
  let state: QuizState = { quiz: undefined, saving: 'stored', problem: undefined, trail: emptyTrail }
  const listeners = new Set<() => void>()

  const put = (part: Partial<QuizState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const shown = (): StoredQuiz | null | undefined => {
    if (!stored) return stored
    const quiz = made(waiting, stored)
    const before = state.quiz?.questions ?? []
    return { ...quiz, questions: withSharing(before, quiz.questions) }
  }

  const reread = async () => {
    if (writing) {
      missed = true
      return
    }
    missed = false
    try {
      records = await storage.records()
      const read = (await records.get('quizzes', id)) ?? null
      // What is being written by now is newer than what was read.
      if (writing) return
      stored = read
      put({ quiz: shown(), problem: state.saving === 'failed' ? state.problem : undefined })
    } catch (error) {
      put({ problem: words(error) })
    }
  }

  const write = async () => {
    if (writing || waiting.length === 0) return
    writing = true
    put({ saving: 'storing' })
    try {
      const table = records ?? (await storage.records())
      while (waiting.length > 0) {
        const batch = waiting
        const last = stored
        stored = await table.change('quizzes', id, (current) => {
          const from = current ?? last
          if (!from) throw new RangeError('This quiz is gone.')
          return made(batch, from)
        })
        waiting = waiting.slice(batch.length)
      }
      writing = false
      written()
      put({ quiz: shown(), saving: 'stored', problem: undefined })
      if (missed) void reread()
    } catch (error) {
      writing = false
      put({ saving: 'failed', problem: words(error) })
    }
  }

  const enqueue = (change: Change, trailOf: (before: StoredQuiz, after: StoredQuiz) => Trail) => {
    const before = state.quiz
    if (!before) return
    // Of its own, also where the clock was set back: what is stored without this change must not count as newer.
    const at = Math.max(Date.now(), before.updatedAt + 1)
    waiting = [...waiting, { change, at }]
    const after = shown()
    if (!after) return
    // At once: a write under way has to end before this change can be stored.
    if (records) written = records.writeAhead(after)
    put({ quiz: after, trail: trailOf(before, after) })
    void write()
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change: (change, what, at) =>
      enqueue(change, (before, after) =>
        noted(state.trail, before, after, { what, at, now: performance.now() }),
      ),
    undo: () => {
      const step = state.trail.past.at(-1)
      const { past, future } = state.trail
      if (step)
        enqueue(stepped(reversed(step)), () => ({
          past: past.slice(0, -1),
          future: [...future, step],
          changedAt: 0,
        }))
      return step
    },
    redo: () => {
      const step = state.trail.future.at(-1)
      const { past, future } = state.trail
      if (step)
        enqueue(stepped(step), () => ({ past: [...past, step], future: future.slice(0, -1), changedAt: 0 }))
      return step
    },
    retry: () => void write(),
    follow: () => {
      void reread()
      return storage.subscribe((table, ids) => {
        if (table === 'quizzes' && (ids?.includes(id) ?? true)) void reread()
      })
    },
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
