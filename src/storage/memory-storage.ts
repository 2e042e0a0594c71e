import { memoryLibrary } from './memory-library.ts'
import { memoryLogs } from './memory-logs.ts'
import { clearRecords, emptyRecordMaps, memoryRecords } from './memory-records.ts'
import type { ReviewedCard } from '#grading/review/card.ts'
import {
  tableNames,
  type Environment,
  type ExchangeSummary,
  type SavedItem,
  type StoredAttempt,
  type StoredExchange,
  type StoredLesson,
  type StoredLine,
  type StoredPanel,
} from './schema.ts'
import { unreadLesson, type ChangeListener, type Storage } from './storage.ts'
import { summaryOf } from './summary.ts'

/** Says why nothing is kept, and what to do about it; `reason` is what opening the database threw. */
export function whyInMemory(reason: unknown): string {
  if (reason instanceof DOMException && reason.name === 'VersionError') {
    return 'A newer version of the lab keeps its things in this browser, and this one can’t read them. Everything works, but a reload forgets what you do here: reload now to get the newer one.'
  }
  const words = reason instanceof Error ? reason.message : String(reason)
  return `This browser won’t let the lab store anything (${words}). Everything works, but a reload forgets it: leave private mode or allow site data, then reload.`
}

/** Storage that lasts as long as the page, for where no database can be opened. */
export function memoryStorage(problem: string): Storage {
  const exchanges = new Map<string, StoredExchange>()
  const summaries = new Map<string, ExchangeSummary>()
  const saved = new Map<string, SavedItem>()
  const lines = new Map<string, StoredLine>()
  const environments = new Map<string, Environment>()
  const chosen = new Map<'environment', string>()
  const panels = new Map<string, StoredPanel>()
  const lessons = new Map<string, StoredLesson>()
  const attempts = new Map<string, StoredAttempt>()
  const cards = new Map<string, ReviewedCard>()
  const records = emptyRecordMaps()
  let network: Record<string, unknown> = {}
  const listeners = new Set<ChangeListener>()
  const changed: ChangeListener = (table, ids) => {
    for (const listener of listeners) listener(table, ids)
  }
  const attemptsAt = (quizId?: string) =>
    [...attempts.values()]
      .filter((attempt) => quizId === undefined || attempt.quizId === quizId)
      .sort((a, b) => b.startedAt - a.startedAt)

  const putExchange = async (stored: StoredExchange) => {
    exchanges.set(stored.id, stored)
    summaries.set(stored.id, summaryOf(stored, summaries.get(stored.id)))
    changed('exchanges', [stored.id])
    changed('summaries', [stored.id])
  }

  return {
    durability: 'memory',
    problem,
    exchanges: async ({ place, limit }) =>
      [...exchanges.values()]
        .filter((stored) => place === undefined || stored.place === place)
        .sort((a, b) => b.exchange.sentAt - a.exchange.sentAt)
        .slice(0, limit),
    exchange: async (id) => exchanges.get(id),
    addExchange: putExchange,
    putExchange,
    async clearExchanges() {
      exchanges.clear()
      summaries.clear()
      lines.clear()
      changed('exchanges')
      changed('summaries')
      changed('lines')
    },
    library: async () => memoryLibrary({ exchanges, summaries, saved, environments, chosen }, changed),
    logs: async () => memoryLogs(lines),
    records: async () => memoryRecords(records, changed),
    panel: async (place) => panels.get(place),
    async putPanel(panel) {
      panels.set(panel.place, panel)
      changed('panels')
    },
    lessons: async () => [...lessons.values()],
    lesson: async (slug) => lessons.get(slug),
    async updateLesson(slug, change) {
      const next = change(lessons.get(slug) ?? unreadLesson(slug))
      lessons.set(slug, next)
      changed('lessons')
      return next
    },
    writeAhead: () => () => undefined,
    attempts: async (quizId) => attemptsAt(quizId),
    async updateAttempt(id, change) {
      const next = change(attempts.get(id))
      attempts.set(id, next)
      changed('attempts')
      return next
    },
    async openAttempt(quizId, create) {
      const all = attemptsAt(quizId)
      const open = all.find((attempt) => attempt.submittedAt === undefined) ?? create(all)
      attempts.set(open.id, open)
      changed('attempts')
      return open
    },
    cards: async () => [...cards.values()],
    async changeCards(ids, change) {
      for (const id of ids) {
        const after = change(cards.get(id), id)
        if (after) cards.set(id, after)
        else cards.delete(id)
      }
      changed('cards')
    },
    networkState: async () => network,
    async putNetworkState(state) {
      network = state
      changed('network')
    },
    async erase() {
      const tables = [
        exchanges,
        summaries,
        saved,
        lines,
        environments,
        chosen,
        panels,
        lessons,
        attempts,
        cards,
      ]
      for (const table of tables) table.clear()
      clearRecords(records)
      network = {}
      for (const table of tableNames) changed(table)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
