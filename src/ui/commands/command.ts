import type { ShortcutId } from './shortcuts.ts'

/** Something that can be found and done by its name. */
export interface Command {
  /** The same at every visit: what was used last is remembered by it. */
  readonly id: string
  readonly title: string
  /** Stands beside the title and is searched too. */
  readonly detail?: string
  /** Other words one may look for; not shown. */
  readonly words?: string
  readonly shortcut?: ShortcutId
  readonly run: () => void
}

/** Commands that belong together, asked for when the palette opens. */
export interface CommandSource {
  /** The heading they stand under. */
  readonly group: string
  /**
   * Every command of it; or, where `searches` is set, what it finds for a query, best first, asked again for
   * each. The signal says when nobody waits for the answer any more.
   */
  readonly commands: (query: string, signal: AbortSignal) => readonly Command[] | Promise<readonly Command[]>
  /** It finds by itself; what it gives is not matched again. */
  readonly searches?: boolean
  /** Too many to be listed before one has typed; none of them has a shortcut. */
  readonly onlyWhenSearched?: boolean
}
