import Papa from 'papaparse'

/** What a spreadsheet would compute; some skip spaces before the sign, some know the wide signs too. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as a spreadsheet may open it: one that it would run as a formula begins with an apostrophe instead, so that it is
 * shown and nothing happens. Quoting is left to whoever writes the file.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** A cell's text without the apostrophe that `safeCell` put before it. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** Rows as a CSV file (RFC 4180), its texts made safe; a byte order mark tells spreadsheets that it is UTF-8. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell))))
  return `\uFEFF${safe.length === 0 ? '' : `${Papa.unparse(safe, { newline: '\r\n' })}\r\n`}`
}
