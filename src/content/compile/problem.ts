/** A place in a content file; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A mistake in the content: where, what is wrong and what to do about it. */
export interface Problem extends Place {
  readonly message: string
}

/** Content that can't be published. The message holds one line `file:line:column: message` for each problem. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'),
    )
    this.problems = problems
  }
}

/** Collects problems, so that an author sees all of them at once. */
export class Problems {
  readonly #found: Problem[] = []

  add(place: Place, message: string): void {
    this.#found.push({ file: place.file, line: place.line, column: place.column, message })
  }

  /** @throws {ContentError} if a problem was added, with all of them in the order of the files and lines */
  throwIfAny(): void {
    if (this.#found.length === 0) return
    throw new ContentError(
      this.#found.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column),
    )
  }
}

/** The start of a file, for what is wrong with all of it. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}
