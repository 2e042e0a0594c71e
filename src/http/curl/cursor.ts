/** A place in a text that only moves forward, and knows its line. */
export class Cursor {
  readonly #text: string
  #at = 0
  /** 1 for the first. */
  line = 1

  constructor(text: string) {
    this.#text = text
  }

  get ended(): boolean {
    return this.#at >= this.#text.length
  }

  /** The next character without moving; '' at the end. */
  peek(ahead = 0): string {
    return this.#text.charAt(this.#at + ahead)
  }

  /** The next character; '' at the end. */
  next(): string {
    const character = this.peek()
    this.#at += character.length
    if (character === '\n') this.line++
    return character
  }

  /**
   * What a sticky pattern finds right here; '' where it finds nothing.
   * @param pattern has the flag `y`, and looks at each character a fixed number of times
   */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const [found = ''] = pattern.exec(this.#text) ?? []
    this.#at += found.length
    for (let end = found.indexOf('\n'); end >= 0; end = found.indexOf('\n', end + 1)) this.line++
    return found
  }

  /** Everything up to a text and that text too; to the end where it does not come. */
  takeThrough(end: string): string {
    const start = this.#at
    const found = this.#text.indexOf(end, start)
    this.#at = found < 0 ? this.#text.length : found + end.length
    const taken = this.#text.slice(start, this.#at)
    for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) this.line++
    return taken
  }
}
