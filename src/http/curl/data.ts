import { excerpt, type Note } from './note.ts'
import { allOf, type Setting } from './read-options.ts'
import { urlEncoded } from './url-encode.ts'

/** What the options of the -d family put together. */
export interface Data {
  readonly text: string
  /** Whether it came by an option for form data, so that pairs of names and values may be meant. */
  readonly asForm: boolean
  /** The file that is all there is; its content is not known here. */
  readonly file?: string
}

/** What a piece may need to know. */
interface Around {
  readonly stdin: string | undefined
  /** Whether it is all the data: then a file can stand for it. */
  readonly alone: boolean
  readonly note: Note
}

interface Piece {
  readonly text: string
  readonly file?: string
}

/** The data of a request in the order it was given; undefined where there is none. */
export function dataOf(
  settings: readonly Setting[],
  stdin: string | undefined,
  note: Note,
): Data | undefined {
  const given = allOf(settings, 'data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json')
  if (given.length === 0) return undefined
  const pieces = given.map((setting) => pieceOf(setting, { stdin, alone: given.length === 1, note }))
  const files = pieces.filter(({ file }) => file !== undefined)
  const asForm = given.every(({ name }) => ['data', 'data-ascii', 'data-urlencode'].includes(name))
  if (pieces.length === 1 && files[0]?.file !== undefined) return { text: '', asForm, file: files[0].file }
  // --json goes on without an &.
  const text = pieces.map((piece, index) =>
    index > 0 && given[index]?.name !== 'json' ? `&${piece.text}` : piece.text,
  )
  return { text: text.join(''), asForm }
}

/** One --url-query: as --data-urlencode, but for a + that takes it literally. */
export function queryOf({ value, ...setting }: Setting, stdin: string | undefined, note: Note): string {
  if (value.startsWith('+')) return value.slice(1)
  return encodedPiece({ ...setting, value }, { stdin, alone: false, note }).text
}

function pieceOf(setting: Setting, around: Around): Piece {
  const { name, value } = setting
  if (name === 'data-raw') return { text: value }
  if (name === 'data-urlencode') return encodedPiece(setting, around)
  if (!value.startsWith('@')) return { text: value }
  const piece = fileContent(setting, value.slice(1), around)
  // -d takes the line breaks out of a file; the others keep them.
  return name === 'data' || name === 'data-ascii'
    ? { ...piece, text: piece.text.replace(/[\r\n\0]/g, '') }
    : piece
}

/** `content`, `=content`, `name=content`, `@file` or `name@file`: the content is encoded, a name is not. */
function encodedPiece(setting: Setting, around: Around): Piece {
  const { value } = setting
  const equals = value.indexOf('=')
  const at = equals < 0 ? value.indexOf('@') : equals
  if (at < 0) return { text: urlEncoded(value) }
  const name = at === 0 ? '' : `${value.slice(0, at)}=`
  if (equals >= 0) return { text: name + urlEncoded(value.slice(at + 1)) }
  const alone = around.alone && at === 0
  const { text, file } = fileContent(setting, value.slice(at + 1), { ...around, alone })
  return { text: name + urlEncoded(text), ...(alone && file !== undefined ? { file } : {}) }
}

function fileContent(setting: Setting, path: string, { stdin, alone, note }: Around): Piece {
  if (path === '-' && stdin !== undefined) return { text: stdin }
  note(setting.line, cannotRead(setting.written, path, alone))
  return { text: '', file: nameOfFile(path) }
}

/** Says that a file's content is missing, and whether one can be chosen in its place. */
export function cannotRead(option: string, path: string, choosable: boolean): string {
  const source =
    path === '-'
      ? `${option} reads what is typed or piped in, which is not known here.`
      : `${option} reads the file “${excerpt(path)}” on the computer it runs on, which can’t be read here.`
  return `${source} ${choosable ? 'Choose a file in its place.' : 'Its place stays empty.'}`
}

/** What to call the file of a path in a command. */
export function nameOfFile(path: string): string {
  return path === '-' ? 'stdin' : fileName(path)
}

/** The last part of a path of either kind of system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
