import type { RequestDraft } from './request-draft.ts'
import type { Variable } from './variables.ts'

/** A request read from a command, a file or a pasted text. */
export interface ImportedRequest {
  /** As the source calls it; made from method and path where it has no name. */
  readonly name: string
  /** The folders it stood in, outermost first. */
  readonly folders: readonly string[]
  readonly draft: RequestDraft
}

/** Something that was not understood, or has no place in a request of this lab. */
export interface ImportNote {
  /** Line of the source, 1 for the first; absent where it has no lines. */
  readonly line?: number
  /** What it is, and what became of it. */
  readonly what: string
}

/** What was read from a source. What could not be is in the notes; the rest is kept. */
export interface Imported {
  /** What the source calls itself, where it does: the name of a collection, the title of an API. */
  readonly name?: string
  readonly requests: readonly ImportedRequest[]
  readonly notes: readonly ImportNote[]
  /** The variables that the source gives a value, where its requests leave them as they are written. */
  readonly environment?: NamedVariables
}

/** An environment as it is handed on: its name, and what it gives a value. */
export interface NamedVariables {
  readonly name: string
  readonly variables: readonly Variable[]
}
