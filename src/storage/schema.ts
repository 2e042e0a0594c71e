import type { DBSchema } from 'idb'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'

/** An exchange of the history, with where it was sent from: `sandbox`, `home` or `lesson/<slug>`. */
export interface StoredExchange {
  readonly id: string
  readonly place: string
  readonly exchange: Exchange
}

/** What stands in one request panel: the edited request, the guess, and the exchange shown. */
export interface StoredPanel {
  /** `sandbox`, `home` or `lesson/<slug>/<panel name>`. */
  readonly place: string
  readonly draft: RequestDraft
  readonly prediction?: string
  readonly exchangeId?: string
}

/** How far a lesson has been read, and which of its missions are done. */
export interface StoredLesson {
  readonly slug: string
  /** Ids of the sections that were read. */
  readonly sectionsRead: readonly string[]
  /** Id of the section last in view. */
  readonly lastSection?: string
  /** Mission id → epoch ms at which it passed. */
  readonly missions: Readonly<Record<string, number>>
  /** Epoch ms of the last change. */
  readonly updatedAt: number
}

/** An answer as it was given, by kind of question: option indices, true or false, or text. */
export type StoredAnswer = readonly number[] | boolean | string

/** One attempt at a quiz. */
export interface StoredAttempt {
  readonly id: string
  readonly quizId: string
  /** Epoch ms. */
  readonly startedAt: number
  /** The questions asked, in order: all of them, or the wrong ones of an earlier attempt. */
  readonly questionIds: readonly string[]
  readonly answers: Readonly<Record<string, StoredAnswer>>
  /** Questions whose feedback has been shown; their answers are final. */
  readonly checked: readonly string[]
  /** Id of the question in view. */
  readonly current?: string
  /** Epoch ms. */
  readonly submittedAt?: number
}

/** The tables of the database. Stored data is forever: a change needs a new version and a migration. */
export interface RoundtripDb extends DBSchema {
  exchanges: {
    key: string
    value: StoredExchange & { sentAt: number }
    indexes: { place: [string, number]; sentAt: number }
  }
  panels: { key: string; value: StoredPanel }
  lessons: { key: string; value: StoredLesson }
  attempts: { key: string; value: StoredAttempt; indexes: { quizId: [string, number] } }
  /** State of the mocked services, by host. */
  network: { key: string; value: unknown }
}

export type TableName = 'exchanges' | 'panels' | 'lessons' | 'attempts' | 'network'
