import type { Environment, ExchangeSummary, RoomMade, SavedItem } from './schema.ts'

/** How long what was deleted stays in the bin, in ms: 30 days. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1_000

/** The environments there are, and which of them is in use. */
export interface Environments {
  readonly all: readonly Environment[]
  readonly chosen: Environment | undefined
}

/** The environments in their order, with the one in use where it is still there. */
export function environmentsOf(all: readonly Environment[], chosen: string | undefined): Environments {
  return {
    all: all.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    chosen: all.find(({ id }) => id === chosen),
  }
}

/**
 * The history as a list, the collections, and the bin: what {@link Storage} keeps, for the page that
 * shows it. What lies in the bin carries the time it was put there, and is given with the rest.
 */
export interface Library {
  /** What is listed of every exchange, or of those with these ids, in no order. */
  summaries(ids?: readonly string[]): Promise<ExchangeSummary[]>
  /** Pins exchanges, puts them in the bin or takes them out of it, all or none. */
  changeSummaries(
    ids: readonly string[],
    change: (summary: ExchangeSummary) => ExchangeSummary,
  ): Promise<void>
  /** Deletes for good, content and all, those of these exchanges that are in the bin still. */
  dropExchanges(ids: readonly string[]): Promise<void>

  /** Every saved request and folder, in no order. */
  saved(): Promise<SavedItem[]>
  /** Stores the items that `change` makes of those that are there, in one transaction. */
  changeSaved(change: (all: readonly SavedItem[]) => readonly SavedItem[]): Promise<void>
  /** Deletes for good those of these saved requests and folders that are in the bin still, with {@link goneWith} them. */
  dropSaved(ids: readonly string[]): Promise<void>

  /** Every environment in its order, and the one in use. */
  environments(): Promise<Environments>
  /** Keeps an environment as it is now; remembered at once, as what is being typed is. */
  putEnvironment(environment: Environment): Promise<void>
  dropEnvironment(id: string): Promise<void>
  /** Takes an environment into use, or none. */
  chooseEnvironment(id: string | undefined): Promise<void>

  /** What of the history made room for newer exchanges, since it was last dismissed. */
  roomMade(): Promise<RoomMade | undefined>
  dismissRoomMade(): Promise<void>
}

/** Deletes for good what has been in the bin for 30 days, at `now` in epoch ms, of a history that was read. */
export async function emptyExpired(
  library: Library,
  summaries: readonly ExchangeSummary[],
  now: number,
): Promise<void> {
  const expired = ({ binnedAt }: { binnedAt?: number }) => binnedAt !== undefined && binnedAt + BIN_MS <= now
  const exchanges = summaries.filter(expired).map(({ id }) => id)
  if (exchanges.length > 0) await library.dropExchanges(exchanges)
  const saved = await library.saved()
  const roots = saved.filter(expired).map(({ id }) => id)
  if (roots.length > 0) await library.dropSaved(roots)
}

/**
 * The items that go for good with these: those that are in the bin, and all that lies in them but for what
 * was put in the bin by itself, which has its own days there.
 */
export function goneWith(all: readonly SavedItem[], ids: readonly string[]): SavedItem[] {
  const binned = new Set(ids)
  const roots = all.filter(({ id, binnedAt }) => binned.has(id) && binnedAt !== undefined)
  const kept = all.filter(({ binnedAt }) => binnedAt === undefined)
  const gone = new Set(
    withDescendants(
      kept,
      roots.map(({ id }) => id),
    ),
  )
  return all.filter(({ id }) => gone.has(id))
}

/** These items and all that lies in them, however deep. */
export function withDescendants(all: readonly SavedItem[], ids: readonly string[]): string[] {
  const within = new Set(ids)
  for (let before = -1; before !== within.size;) {
    before = within.size
    for (const { id, parent } of all) if (parent !== null && within.has(parent)) within.add(id)
  }
  return [...within]
}
