import type { ImportNote } from '#http/imported.ts'

/** An argument as a program gets it: without the quotes around it. */
export interface Word {
  readonly text: string
  readonly line: number
}

/** What ends a command: the next one begins behind it. */
export type Separator = '' | '\n' | ';' | '&' | '|' | '&&' | '||'

/** A program's name and arguments. */
export interface Command {
  readonly words: readonly Word[]
  /** What stands between the command before and this one. */
  readonly after: Separator
  /** Whether that stood between two words without a space: an & that was meant as part of a URL does. */
  readonly tight: boolean
  /** What the shell feeds into it, where the text says it. */
  readonly stdin?: string
}

/** What a shell makes of a text. */
export interface ShellText {
  readonly commands: readonly Command[]
  readonly notes: readonly ImportNote[]
}

interface OpenCommand {
  words: Word[]
  after: Separator
  tight: boolean
  stdin?: string
}

/** Whom the next whole word is for: the command, nobody (the target of a redirection), or its input. */
type Receiver = 'command' | 'nobody' | 'input' | 'heredoc'

/** Puts a shell's commands together piece by piece. */
export class CommandList implements ShellText {
  readonly commands: OpenCommand[] = []
  readonly notes: ImportNote[] = []
  #open: OpenCommand = { words: [], after: '', tight: false }
  #word: { text: string; line: number } | undefined
  #receiver: Receiver = 'command'
  #heredocs: { command: OpenCommand; end: string }[] = []
  readonly #said = new Set<string>()

  /** The word that is being written; undefined between two words. */
  get word(): string | undefined {
    return this.#word?.text
  }

  /** Adds to the word, or begins one, be it empty. */
  add(text: string, line: number): void {
    this.#word ??= { text: '', line }
    this.#word.text += text
  }

  /** Forgets the word that is being written. */
  dropWord(): void {
    this.#word = undefined
  }

  endWord(): void {
    const word = this.#word
    if (!word) return
    this.#word = undefined
    const receiver = this.#receiver
    this.#receiver = 'command'
    if (receiver === 'command') this.#open.words.push(word)
    if (receiver === 'input') this.#open.stdin = `${word.text}\n`
    if (receiver === 'heredoc') this.#heredocs.push({ command: this.#open, end: word.text })
  }

  endCommand(separator: Separator, tight = false): void {
    this.endWord()
    this.#receiver = 'command'
    if (this.#open.words.length > 0 || this.#open.stdin !== undefined) this.commands.push(this.#open)
    this.#open = { words: [], after: separator, tight }
  }

  giveNextWordTo(receiver: Receiver): void {
    this.endWord()
    this.#receiver = receiver
  }

  /** The next here-document that a line announced; `fill` puts in what was read. */
  nextHeredoc(): { end: string; fill: (content: string) => void } | undefined {
    this.endWord()
    const next = this.#heredocs.shift()
    return (
      next && {
        end: next.end,
        fill: (content) => {
          next.command.stdin = content
        },
      }
    )
  }

  note(line: number, what: string): void {
    if (this.#said.has(what)) return
    this.#said.add(what)
    this.notes.push({ line, what })
  }
}
