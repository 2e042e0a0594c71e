import { CommandList, type ShellText } from './commands.ts'
import { Cursor } from './cursor.ts'

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/**
 * Splits a text into commands as PowerShell does, where the backtick escapes and quotes are doubled.
 * Windows programs then read `\"` as a quote, and so does this. Never throws; takes linear time.
 */
export function powershellCommands(text: string): ShellText {
  const cursor = new Cursor(text)
  const list = new CommandList()
  while (!cursor.ended) step(cursor, list)
  list.endCommand('')
  return list
}

function step(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  const plain = cursor.take(/[^\s`'"$#;&|<>]+/y)
  if (plain !== '') return list.add(plain, line)
  if (cursor.take(/[^\S\n]+/y) !== '') return list.endWord()
  const character = cursor.next()
  switch (character) {
    case '`':
      if (cursor.take(/[^\S\n]*\n/y) === '') list.add(escaped(cursor), line)
      return
    case "'":
      return quoted(cursor, list, "'")
    case '"':
      return quoted(cursor, list, '"')
    case '#':
      if (list.word === undefined) cursor.take(/[^\n]*/y)
      else list.add('#', line)
      return
    case '$':
      return variable(cursor, list)
    case '\n':
      return list.endCommand('\n')
    case '<':
    case '>':
      if (/^\d+$/.test(list.word ?? '')) list.dropWord()
      cursor.take(/[>&]+/y)
      return list.giveNextWordTo('nobody')
    default: {
      const tight = list.word !== undefined && /\S/.test(cursor.peek())
      cursor.take(/[&|]/y)
      return list.endCommand(character === '&' || character === '|' ? character : ';', tight)
    }
  }
}

function escaped(cursor: Cursor): string {
  const character = cursor.next()
  return LETTERS[character] ?? character
}

function quoted(cursor: Cursor, list: CommandList, quote: '"' | "'"): void {
  const { line } = cursor
  let content = ''
  list.add('', line)
  for (;;) {
    content += cursor.take(quote === '"' ? /[^"`$\\]*/y : /[^'\\]*/y)
    const character = cursor.next()
    if (character === '`') content += escaped(cursor)
    else if (character === '\\') content += `\\${cursor.take(/"/y)}`
    else if (character === '$') content += shellVariable(cursor, list)
    else if (character === '') {
      list.note(line, `The ${quote} that opens here is never closed: all that follows was read as one text.`)
      break
    } else if (cursor.peek() === quote) content += cursor.next()
    else break
  }
  list.add(forWindows(content), line)
}

/** Where every quote has its backslash, they are for the program's start-up code, which takes them off. */
function forWindows(content: string): string {
  return /(?:^|[^\\])"/.test(content) ? content : content.replaceAll('\\"', '"')
}

function variable(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  list.add(shellVariable(cursor, list), line)
}

function shellVariable(cursor: Cursor, list: CommandList): string {
  const { line } = cursor
  const name = cursor.peek() === '{' ? cursor.takeThrough('}') : cursor.take(/[A-Za-z_][\w:.]*/y)
  if (name !== '') {
    list.note(
      line,
      `“$${name}” is a variable of the shell, which nobody knows here: it stays as it is written.`,
    )
  }
  return `$${name}`
}
