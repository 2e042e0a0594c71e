import { csvText, textOfCell } from './csv-cell.ts'
import { guessColumns, isHeader, type ColumnKind } from './roster-columns.ts'
import { rowsOf, separatorOf, type RosterProblem, type Separator, type TableRow } from './roster-table.ts'
import type { Student } from './student.ts'
import { tokenOf } from './token.ts'

/** A list of students as a table, before it is said which column holds what. */
export interface RosterTable {
  readonly separator: Separator
  /** The first row, where it names the columns. */
  readonly header: readonly string[] | undefined
  readonly rows: readonly TableRow[]
  /** What each column most likely holds. */
  readonly columns: readonly ColumnKind[]
  readonly problems: readonly RosterProblem[]
}

/** Someone in a list, before they have a token of their own. */
export interface Listed extends Omit<Student, 'id' | 'token'> {
  readonly line: number
  /** Where the list brings one along, as one that was exported here does. */
  readonly token?: string
}

/**
 * A list of students that was pasted or read from a file: with tabs, commas or semicolons between its cells, or one name a line.
 * @param told what the list itself does not show, where it is known better
 */
export function parseRoster(
  text: string,
  told: { readonly separator?: Separator; readonly header?: boolean } = {},
): RosterTable {
  const separator = told.separator ?? separatorOf(text)
  const { rows, problems } = rowsOf(text, separator)
  const [first, ...others] = rows
  const headed = first !== undefined && (told.header ?? isHeader(first.cells))
  const header = headed ? first.cells : undefined
  const body = headed ? others : rows
  const columns = guessColumns(
    header && isHeader(header) ? header : undefined,
    body.map(({ cells }) => cells),
  )
  return { separator, header, rows: body, columns, problems }
}

/** The students that a table lists, by what its columns hold. A row that can't be used is named; the rest goes on. */
export function listedIn(
  { rows, problems }: RosterTable,
  columns: readonly ColumnKind[],
): { readonly listed: readonly Listed[]; readonly problems: readonly RosterProblem[] } {
  const listed: Listed[] = []
  const bad = [...problems]
  for (const { line, cells } of rows) {
    const cell = (kind: ColumnKind) => tidy(textOfCell(cells[columns.indexOf(kind)] ?? ''))
    const read = listedOf(cell)
    if (typeof read === 'string') bad.push({ line, message: read })
    else listed.push({ line, ...read })
  }
  return { listed, problems: bad.toSorted((a, b) => a.line - b.line) }
}

/** The longest a name or a number may be, in characters. */
const LONGEST = 200

function listedOf(cell: (kind: ColumnKind) => string): Omit<Listed, 'line'> | string {
  const whole = [cell('last'), cell('first')].filter((part) => part !== '').join(', ')
  const name = cell('name') || whole
  if (name === '') return 'There is no name in it.'
  const number = cell('number')
  if (name.length > LONGEST || number.length > LONGEST)
    return `A name or number of more than ${LONGEST} characters: is the separator right?`
  const extraTime = percentOf(cell('extra'))
  if (extraTime === undefined)
    return `“${cell('extra')}” is no extra time. Write whole percent from 0 to 500, such as 25.`
  if (cell('token') === '') return { name, number, extraTime }
  const token = tokenOf(cell('token'))
  if (token === undefined) return `“${cell('token')}” is no token. A token looks like 7K4Q-2MXA.`
  return { name, number, extraTime, token }
}

/** Extra time as it is typed, in percent; undefined where it is none. */
export function percentOf(typed: string): number | undefined {
  const digits = /^(\d{0,3}) ?%?$/.exec(typed.trim())?.[1]
  if (digits === undefined || Number(digits) > 500) return undefined
  return Number(digits)
}

/** A name or number as it is kept: composed letters, single spaces, nothing unseen but what joins letters. */
export function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, '')
    .trim()
}

/** Someone in a list who is on the roster already, or in the list twice. */
export interface Duplicate {
  readonly listed: Listed
  readonly why: string
}

/** Tells who in a list is new to a class: two people may share a name if their numbers differ, but no number and no token. */
export function newTo(
  roster: readonly Pick<Student, 'name' | 'number' | 'token'>[],
  listed: readonly Listed[],
): { readonly fresh: readonly Listed[]; readonly duplicates: readonly Duplicate[] } {
  const names = new Map<string, string[]>()
  const numbers = new Set<string>()
  const tokens = new Set<string>()
  const add = ({ name, number, token }: { name: string; number: string; token?: string }) => {
    names.set(plain(name), [...(names.get(plain(name)) ?? []), plain(number)])
    if (number !== '') numbers.add(plain(number))
    if (token !== undefined) tokens.add(token)
  }
  const whyNot = ({ name, number, token }: Listed) => {
    if (number !== '' && numbers.has(plain(number))) return `the number ${number} is there already`
    if (token !== undefined && tokens.has(token)) return `the token ${token} is somebody’s already`
    const others = names.get(plain(name)) ?? []
    const isSame = others.some((other) => other === '' || number === '')
    return isSame ? 'the name is there already' : undefined
  }
  roster.forEach(add)
  const fresh: Listed[] = []
  const duplicates: Duplicate[] = []
  for (const each of listed) {
    const why = whyNot(each)
    if (why !== undefined) duplicates.push({ listed: each, why })
    else {
      add(each)
      fresh.push(each)
    }
  }
  return { fresh, duplicates }
}

function plain(text: string): string {
  return text.toLocaleLowerCase('en')
}

/** The roster of a class as a CSV file, which {@link parseRoster} reads again. */
export function rosterCsv(students: readonly Student[]): string {
  return csvText([
    ['Name', 'Number', 'Token', 'Extra time (%)'],
    ...students.map(({ name, number, token, extraTime }) => [name, number, token, extraTime]),
  ])
}
