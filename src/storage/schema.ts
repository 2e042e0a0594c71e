import type { DBSchema } from 'idb'
import type { Answer } from '#grading/quiz/answer.ts'
import type { ReviewedCard } from '#grading/review/card.ts'
import type { Exchange, OutcomeHead } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Variable } from '#http/variables.ts'
import { recordTables, type RecordSchema } from './record-schema.ts'

/** An exchange of the history, with where it was sent from: `sandbox`, `home` or `lesson/<slug>`. */
export interface StoredExchange {
  readonly id: string
  readonly place: string
  readonly exchange: Exchange
}

/** What the history lists of an exchange: kept apart from its content, so that ten thousand are read at once. */
export interface ExchangeSummary {
  readonly id: string
  readonly place: string
  /** Epoch ms. */
  readonly sentAt: number
  readonly method: string
  /** As it was typed. */
  readonly url: string
  readonly client: RequestDraft['client']
  readonly outcome: OutcomeHead
  readonly durationMs: number
  /** Content that arrived, in bytes. */
  readonly size: number
  readonly pinned: boolean
  /** Epoch ms since when it has been in the bin. */
  readonly binnedAt?: number
}

interface Saved {
  readonly id: string
  readonly name: string
  /** Id of the folder it lies in; null at the top. */
  readonly parent: string | null
  /** Its place among what lies in the same folder, lowest first. */
  readonly rank: number
  /** Epoch ms since when it has been in the bin, with all that lies in it. */
  readonly binnedAt?: number
}

/** A folder of a collection. */
export interface SavedFolder extends Saved {
  readonly kind: 'folder'
}

/** A request saved under a name. */
export interface SavedRequest extends Saved {
  readonly kind: 'request'
  readonly draft: RequestDraft
}

export type SavedItem = SavedFolder | SavedRequest

/** A set of values for the variables that requests use; one at a time is in use. */
export interface Environment {
  readonly id: string
  readonly name: string
  /** Its place in the list, lowest first. */
  readonly rank: number
  readonly variables: readonly Variable[]
}

/** How many of the oldest exchanges went for newer ones, because the device was full. */
export interface RoomMade {
  readonly count: number
  /** Epoch ms of the last time. */
  readonly at: number
}

/** What stands in one request panel: the edited request, the guess, and the exchange shown. */
export interface StoredPanel {
  /** `sandbox`, `home` or `lesson/<slug>/<panel name>`. */
  readonly place: string
  readonly draft: RequestDraft
  readonly prediction?: string
  readonly exchangeId?: string
  /** The saved request that was opened here. */
  readonly savedId?: string | undefined
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
  /** Exercise id → epoch ms at which it passed. */
  readonly exercises?: Readonly<Record<string, number>>
  /** Epoch ms of the last change. */
  readonly updatedAt: number
}

/** One attempt at a quiz. */
export interface StoredAttempt {
  readonly id: string
  readonly quizId: string
  /** Epoch ms. */
  readonly startedAt: number
  /** The questions asked, in order: all of them, or the wrong ones of an earlier attempt. */
  readonly questionIds: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
  /** Questions whose feedback has been shown; their answers are final. */
  readonly checked: readonly string[]
  /** Id of the question in view. */
  readonly current?: string
  /** Epoch ms. */
  readonly submittedAt?: number
  /** Decides the order in which questions and options are shown; attempts of older versions have none, and show them as written. */
  readonly seed?: string
  /** Questions marked to come back to. */
  readonly flagged?: readonly string[]
  /** How sure one was, by question: 1 guessed, 2 rather sure, 3 sure. */
  readonly confidence?: Readonly<Record<string, 1 | 2 | 3>>
  /** How many hints were shown, by question. */
  readonly hints?: Readonly<Record<string, number>>
}

/** A line of what a place writes down as it comes, such as a message of a WebSocket. */
export interface StoredLine {
  /** Whose line it is: `1/sandbox/websocket/1/messages` in the first tab. */
  readonly place: string
  /** Its order among the lines of the place. */
  readonly number: number
  /** Read by a schema where it is shown. */
  readonly value: unknown
}

/** The tables of the database. Stored data is forever: a change needs a new version and a migration. */
export interface RoundtripDb extends DBSchema {
  exchanges: {
    key: string
    value: StoredExchange & { sentAt: number }
    indexes: { place: [string, number]; sentAt: number }
  }
  summaries: { key: string; value: ExchangeSummary }
  saved: { key: string; value: SavedItem }
  facts: { key: 'roomMade'; value: RoomMade }
  lines: { key: [place: string, number: number]; value: StoredLine }
  environments: { key: string; value: Environment }
  /** Id of the environment in use; none where there is none. */
  chosen: { key: 'environment'; value: string }
  panels: { key: string; value: StoredPanel }
  lessons: { key: string; value: StoredLesson }
  /** Cards of the review that have been met, with the log of their reviews. */
  cards: { key: string; value: ReviewedCard }
  attempts: { key: string; value: StoredAttempt; indexes: { quizId: [string, number] } }
  /** State of the mocked services, by host. */
  network: { key: string; value: unknown }
  quizzes: RecordSchema['quizzes']
  quizVersions: RecordSchema['quizVersions']
  classes: RecordSchema['classes']
  givenHandOuts: RecordSchema['givenHandOuts']
  responses: RecordSchema['responses']
  takenHandOuts: RecordSchema['takenHandOuts']
}

export const tableNames = [
  'exchanges',
  'summaries',
  'saved',
  'facts',
  'lines',
  'environments',
  'chosen',
  'panels',
  'lessons',
  'attempts',
  'cards',
  'network',
  ...recordTables,
] as const

export type TableName = (typeof tableNames)[number]
