import { ansiC } from './ansi-c.ts'
import { CommandList, type ShellText } from './commands.ts'
import { Cursor } from './cursor.ts'
import { excerpt } from './note.ts'

/**
 * Splits a text into commands as a POSIX shell does, with what bash adds: `$'…'`, `<<<`. Nothing is
 * run and no variable is known: those stay as they are written. Never throws; takes linear time.
 */
export function posixCommands(text: string): ShellText {
  const cursor = new Cursor(text)
  const list = new CommandList()
  while (!cursor.ended) step(cursor, list)
  list.endCommand('')
  return list
}

const PLAIN = /[^\s\\'"$`#;&|<>()]+/y
const BLANKS = /[^\S\n]+/y

function step(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  const plain = cursor.take(PLAIN)
  if (plain !== '') return list.add(plain, line)
  if (cursor.take(BLANKS) !== '') return list.endWord()
  const character = cursor.next()
  switch (character) {
    case '\\':
      return escaped(cursor, list)
    case "'":
      return quoted(cursor, list)
    case '"':
      return doubleQuoted(cursor, list)
    case '$':
    case '`':
      return dollar(cursor, list, character)
    case '#':
      if (list.word === undefined) cursor.take(/[^\n]*/y)
      else list.add('#', line)
      return
    case '<':
    case '>':
      return redirection(cursor, list, character)
    case '\n':
      readHeredocs(cursor, list)
      return list.endCommand('\n')
    default:
      return operator(cursor, list, character)
  }
}

function escaped(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  if (cursor.take(/\r?\n/y) !== '') return
  // A space after the backslash makes an argument of that space; nobody means it.
  if (cursor.take(/[^\S\n]+(?:\n|$)/y) !== '') {
    list.endWord()
    return list.note(
      line,
      'There is a space after the \\ at the end of this line, so a shell would not go on in the next one. It was read as if it went on.',
    )
  }
  list.add(cursor.next(), line)
}

function quoted(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  const content = cursor.takeThrough("'")
  list.add(content.endsWith("'") ? content.slice(0, -1) : content, line)
  if (!content.endsWith("'")) unclosed(list, line, "'")
}

function doubleQuoted(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  list.add('', line)
  for (;;) {
    list.add(cursor.take(/[^"\\$`]*/y), line)
    const character = cursor.next()
    if (character === '"') return
    if (character === '') return unclosed(list, line, '"')
    if (character !== '\\') dollar(cursor, list, character, true)
    else if (cursor.take(/\r?\n/y) === '') list.add(cursor.take(/["\\$`]/y) || '\\', line)
  }
}

/** `$'…'`, `$"…"`, or something that only a running shell knows: it stays as it is written. */
function dollar(cursor: Cursor, list: CommandList, character: string, inQuotes = false): void {
  const { line } = cursor
  if (character === '`') {
    const command = `\`${cursor.takeThrough('`')}`
    list.add(command, line)
    return unknown(list, line, command, 'what another command prints')
  }
  if (!inQuotes && cursor.peek() === "'") return ansiQuoted(cursor, list)
  if (!inQuotes && cursor.peek() === '"') return
  if (cursor.peek() === '(') {
    const command = `$${parenthesized(cursor)}`
    list.add(command, line)
    return unknown(list, line, command, 'what another command prints')
  }
  const name = cursor.peek() === '{' ? cursor.takeThrough('}') : cursor.take(/[A-Za-z_]\w*/y)
  list.add(`$${name}`, line)
  if (name !== '') unknown(list, line, `$${name}`, 'a variable of the shell')
}

function ansiQuoted(cursor: Cursor, list: CommandList): void {
  const { line } = cursor
  cursor.next()
  let content = ''
  for (;;) {
    content += cursor.take(/[^'\\]*/y)
    const character = cursor.next()
    if (character === "'" || character === '') {
      list.add(ansiC(content), line)
      return character === '' ? unclosed(list, line, "$'") : undefined
    }
    content += character + cursor.next()
  }
}

function parenthesized(cursor: Cursor): string {
  let text = cursor.next()
  for (let depth = 1; depth > 0 && !cursor.ended;) {
    text += cursor.take(/[^()]*/y)
    const character = cursor.next()
    if (character === '(') depth++
    if (character === ')') depth--
    text += character
  }
  return text
}

function redirection(cursor: Cursor, list: CommandList, character: string): void {
  const { line } = cursor
  const blank = character === '<' ? cursor.take(/[A-Za-z][\w -]*>/y) : ''
  if (blank !== '') {
    list.add(`<${blank}`, line)
    return list.note(
      line,
      `A shell would take <${excerpt(blank)} for files. It was read as a blank to be filled in, and stays as it is written.`,
    )
  }
  // A number right before it says which stream: 2> is no argument 2.
  if (/^\d+$/.test(list.word ?? '')) list.dropWord()
  if (character === '>') {
    cursor.take(/[>&|]/y)
    return list.giveNextWordTo('nobody')
  }
  const more = cursor.take(/<<|<-?|&/y)
  if (more === '<<') return list.giveNextWordTo('input')
  if (more.startsWith('<')) return list.giveNextWordTo('heredoc')
  list.note(
    line,
    'A < outside quotes makes the shell read a file, which can’t be read here. Was it meant as part of the text? Then it needs quotes.',
  )
  list.giveNextWordTo('nobody')
}

function readHeredocs(cursor: Cursor, list: CommandList): void {
  for (let heredoc = list.nextHeredoc(); heredoc; heredoc = list.nextHeredoc()) {
    let content = ''
    while (!cursor.ended) {
      const line = cursor.takeThrough('\n')
      if (line.trim() === heredoc.end.trim()) break
      content += line
    }
    heredoc.fill(content)
  }
}

function operator(cursor: Cursor, list: CommandList, character: string): void {
  const tight = list.word !== undefined && /\S/.test(cursor.peek())
  if (character === '&' && cursor.peek() === '>') {
    cursor.take(/>>?/y)
    return list.giveNextWordTo('nobody')
  }
  if (character === '&' || character === '|') {
    const doubled = cursor.peek() === character
    cursor.take(/[&|]/y)
    if (character === '&') return list.endCommand(doubled ? '&&' : '&', tight && !doubled)
    return list.endCommand(doubled ? '||' : '|')
  }
  list.endCommand(';')
}

function unclosed(list: CommandList, line: number, quote: string): void {
  list.note(line, `The ${quote} that opens here is never closed: all that follows was read as one text.`)
}

function unknown(list: CommandList, line: number, written: string, what: string): void {
  list.note(line, `“${excerpt(written)}” is ${what}, which nobody knows here: it stays as it is written.`)
}
