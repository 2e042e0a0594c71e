import type { StoredLine } from './schema.ts'

/** Lines to be put, and others to be dropped before that. */
export interface LogChange {
  readonly put: readonly StoredLine[]
  /** What of a place comes before a number goes; Infinity takes all. */
  readonly drop: readonly { readonly place: string; readonly before: number }[]
}

/**
 * What is written down line by line as it comes: the messages of a WebSocket, the events of a stream,
 * the requests of a burst. Nobody is told of a change: a place is written by one tab alone.
 */
export interface Logs {
  /** The lines of a place, lowest number first. */
  lines(place: string): Promise<StoredLine[]>
  line(place: string, number: number): Promise<StoredLine | undefined>
  /** Makes a change, all of it or none. It is on its way when this returns, also where the page goes away then. */
  write(change: LogChange): Promise<void>
  /**
   * Remembers, at once, changes, in their order, that are on their way while the page goes: a browser may give up their write halfway.
   * The next start finishes them, unless the function that this gives has been called by then.
   * @param id of who writes; what it remembered before is replaced
   */
  writeAhead(id: string, changes: readonly LogChange[]): () => void
}
