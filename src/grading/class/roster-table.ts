import Papa from 'papaparse'
import { isHeader } from './roster-columns.ts'

export const separators = ['tab', 'semicolon', 'comma', 'none'] as const

/** What stands between the cells of a row; `none` where each line is one cell. */
export type Separator = (typeof separators)[number]

/** A row as it was found. */
export interface TableRow {
  /** Of its first line, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A line that can't be used, and why. */
export interface RosterProblem {
  readonly line: number
  readonly message: string
}

const characters = { tab: '\t', semicolon: ';', comma: ',' } as const

/** The rows of a table that was pasted or read from a file; lines without text are left out. */
export function rowsOf(
  text: string,
  separator: Separator,
): { readonly rows: readonly TableRow[]; readonly problems: readonly RosterProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (separator === 'none') {
    const rows = lines.map((cell, index) => ({ line: index + 1, cells: [cell.trim()] }))
    return { rows: rows.filter(isFilled), problems: [] }
  }
  const rows: TableRow[] = []
  const problems: RosterProblem[] = []
  const delimiter = characters[separator]
  let from = 0
  while (from < lines.length && problems.length < MOST_TRIES)
    from = readOn(lines, from, delimiter, rows, problems)
  // With so many of them, quotation marks mean something else here.
  lines.slice(from).forEach((line, index) => {
    rows.push({ line: from + index + 1, cells: line.split(delimiter).map((cell) => cell.trim()) })
  })
  return { rows: rows.filter(isFilled), problems }
}

/** How often reading begins anew behind a stray quotation mark. */
const MOST_TRIES = 20

/** Reads from a line on. Where a quote opens that is not closed in its place, only that line is lost: gives the next. */
function readOn(
  lines: readonly string[],
  from: number,
  delimiter: string,
  rows: TableRow[],
  problems: RosterProblem[],
): number {
  const text = lines.slice(from).join('\n')
  let at = 0
  let line = from + 1
  let next = lines.length
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const begins = line
      line += text.slice(at, meta.cursor).split('\n').length - 1
      at = meta.cursor
      if (!errors.some(({ type }) => type === 'Quotes'))
        return void rows.push({ line: begins, cells: data.map((cell) => cell.trim()) })
      problems.push({
        line: begins,
        message: 'A quotation mark (") opens a cell here and is not closed where the cell ends.',
      })
      next = begins
      parser.abort()
    },
  })
  return next
}

function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== '')
}

/**
 * What stands between the cells, as far as it shows: what is between headings; else a tab or a semicolon where most lines have
 * one, else a comma. Lines of “Last, First” are no tables: there a comma is part of the name.
 */
export function separatorOf(text: string): Separator {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const [first = ''] = lines
  const headed = (['tab', 'semicolon', 'comma'] as const).find((each) => {
    const cells = first.replace(/^\uFEFF/, '').split(characters[each])
    return cells.length > 1 && isHeader(cells.map((cell) => cell.replace(/^ *"|" *$/g, '')))
  })
  if (headed) return headed
  const most = (character: string) =>
    lines.length > 0 && lines.filter((line) => line.includes(character)).length * 2 > lines.length
  if (most('\t')) return 'tab'
  if (most(';')) return 'semicolon'
  return most(',') && !lines.every(isLastFirst) ? 'comma' : 'none'
}

/** “Last, First”: one comma with a space behind it, and neither digits nor what only addresses and tables have. */
function isLastFirst(line: string): boolean {
  return !line.includes(',') || /^[^,"@\d]+, [^,"@\d]+$/.test(line.trim())
}
