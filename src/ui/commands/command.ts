import type { Marks } from './match.ts'
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

/** A command that a source found by itself: what it found it by. */
export interface SearchedCommand extends Command {
  /** How well it answers; compared with what other sources that search found. */
  readonly score: number
  /** What of the title answered. */
  readonly marks: Marks
  /** A piece of its text, with what answered in it; made when it is shown. */
  readonly excerpt: () => { readonly text: string; readonly marks: Marks } | undefined
}

/** Commands that belong together, asked for when the palette opens. */
interface Source<Given extends Command> {
  /** The heading they stand under. */
  readonly group: string
  /** The signal says when nobody waits for the answer any more. */
  readonly commands: (query: string, signal: AbortSignal) => readonly Given[] | Promise<readonly Given[]>
  /** Too many to be listed before one has typed; none of them has a shortcut. */
  readonly onlyWhenSearched?: boolean
}

/** A source whose commands are all asked for when the palette opens, and matched by their names. */
export interface ListingSource extends Source<Command> {
  readonly searches?: false
}

/** A source that finds by itself, asked again for each query: what it gives, best first, is not matched again. */
export interface SearchingSource extends Source<SearchedCommand> {
  readonly searches: true
  readonly onlyWhenSearched: true
  /** What it looks through, for when that can’t be read; sources that fail together name the same. */
  readonly reads: string
}

export type CommandSource = ListingSource | SearchingSource
