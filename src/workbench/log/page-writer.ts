import type { Storage } from '#storage/storage.ts'
import { createLineWriter, type LineWriter } from './line-writer.ts'
import { claimTabNumber } from './tab-number.ts'

interface PageWriter extends LineWriter {
  /** Calls `listener` once all has been erased: what is shown of it goes too. */
  readonly onErased: (listener: () => void) => void
}

const writers = new WeakMap<Storage, PageWriter>()

/** The writer of this page. It writes at once when the page is hidden or goes away. */
export function pageWriter(storage: Storage): PageWriter {
  const known = writers.get(storage) ?? createPageWriter(storage)
  writers.set(storage, known)
  return known
}

function createPageWriter(storage: Storage): PageWriter {
  const opening = Promise.all([storage.logs(), claimTabNumber(navigator.locks)])
  const writer = createLineWriter(opening.then(([logs, tab]) => ({ logs, tab })))
  const listeners = new Set<() => void>()
  addEventListener('pagehide', writer.leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') writer.flush()
  })
  storage.subscribe((table) => {
    if (table !== 'lines') return
    writer.forget()
    for (const listener of listeners) listener()
  })
  return { ...writer, onErased: (listener) => void listeners.add(listener) }
}
