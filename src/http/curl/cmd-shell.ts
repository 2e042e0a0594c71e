import { CommandList, type ShellText } from './commands.ts'

/**
 * Splits a text into commands as the Windows command prompt does: first `^` and its own idea of quotes,
 * then the C runtime's `\"`, `""` and doubled backslashes. Never throws; takes linear time.
 */
export function cmdCommands(text: string): ShellText {
  const units = new Units(text)
  const list = new CommandList()
  let quoted = false
  for (let unit = units.next(); unit; unit = units.next()) {
    const { character, careted, line } = unit
    if (character === '\\') backslashes(units, list, careted, line)
    else if (character === '"') {
      // Two quotes inside quotes are one, and the text goes on.
      const doubled = quoted && units.peek()?.character === '"'
      if (doubled) units.next()
      else quoted = !quoted
      list.add(doubled ? '"' : '', line)
    } else if (quoted || careted) {
      if (quoted || !isBlank(character)) list.add(character, line)
      else list.endWord()
      if (character === '\n' && !careted) brokenLine(list, line)
    } else if (isBlank(character)) {
      if (character === '\n') list.endCommand('\n')
      else list.endWord()
    } else operator(units, list, character, line)
  }
  list.endCommand('')
  noteVariables(list)
  return list
}

interface Unit {
  readonly character: string
  /** Whether a ^ stood before it, so that it means nothing to the prompt. */
  readonly careted: boolean
  readonly line: number
}

/** What the prompt passes on, character by character. */
class Units {
  readonly #text: string
  /** Chrome once put carets inside plain quotes, where the prompt does not look for them. */
  readonly #caretsInQuotes: boolean
  #at = 0
  #line = 1
  #quoted = false
  #ahead: Unit | undefined

  constructor(text: string) {
    this.#text = text.replaceAll('\r\n', '\n')
    this.#caretsInQuotes = /\^\\\^"|\^%\^/.test(text) && !/\s\^"/.test(text)
  }

  peek(): Unit | undefined {
    this.#ahead ??= this.#read()
    return this.#ahead
  }

  next(): Unit | undefined {
    const unit = this.peek()
    this.#ahead = undefined
    return unit
  }

  #read(): Unit | undefined {
    const line = this.#line
    const character = this.#character()
    if (character === '^' && (!this.#quoted || this.#caretsInQuotes)) {
      let next = this.#character()
      // The line goes on, and the first character of the next is taken literally.
      if (next === '\n') next = this.#character()
      return next === '' ? undefined : { character: next, careted: true, line }
    }
    if (character === '"') this.#quoted = !this.#quoted
    return character === '' ? undefined : { character, careted: false, line }
  }

  #character(): string {
    const character = this.#text.charAt(this.#at++)
    if (character === '\n') this.#line++
    return character
  }
}

/** Backslashes mean something before a quote only: two are one there, and one more escapes the quote. */
function backslashes(units: Units, list: CommandList, careted: boolean, line: number): void {
  let count = 1
  let allCareted = careted
  for (; units.peek()?.character === '\\'; count++) allCareted = units.next()?.careted === true && allCareted
  if (units.peek()?.character === '"') {
    list.add('\\'.repeat(count >> 1), line)
    if (count % 2 === 1) {
      units.next()
      list.add('"', line)
    }
  } else if (allCareted && count % 2 === 0) {
    list.add('\\'.repeat(count / 2), line)
    list.note(
      line,
      'Chrome writes each \\ twice here, and curl on Windows would send both. It is one, as the page sent it.',
    )
  } else list.add('\\'.repeat(count), line)
}

function operator(units: Units, list: CommandList, character: string, line: number): void {
  if (character === '<' || character === '>') {
    if (/^\d+$/.test(list.word ?? '')) list.dropWord()
    while (/^[>&]$/.test(units.peek()?.character ?? '')) units.next()
    return list.giveNextWordTo('nobody')
  }
  if (character !== '&' && character !== '|') return list.add(character, line)
  const tight = list.word !== undefined && /\S/.test(units.peek()?.character ?? '')
  if (units.peek()?.character !== character) return list.endCommand(character, tight)
  units.next()
  list.endCommand(character === '&' ? '&&' : '||')
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}

function brokenLine(list: CommandList, line: number): void {
  list.note(
    line,
    'The Windows prompt ends a command with its line, even inside quotes. The line break was kept as part of the text.',
  )
}

function noteVariables(list: CommandList): void {
  for (const { text, line } of list.commands.flatMap(({ words }) => words)) {
    for (const [name] of text.matchAll(/%[A-Z][A-Z0-9_]{2,}%/g)) {
      list.note(
        line,
        `“${name}” is a variable of the shell, which nobody knows here: it stays as it is written.`,
      )
    }
  }
}
