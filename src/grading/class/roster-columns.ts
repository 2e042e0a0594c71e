import { tokenOf } from './token.ts'

/** What a column of a pasted table can hold. */
export const columnKinds = ['name', 'last', 'first', 'number', 'token', 'extra', 'nothing'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** What columns are called, in the languages that lists of students mostly come in; compared without case and marks. */
const headings: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    'extra',
    /^(extra ?time( ?\(?(%|percent)\)?)?|zusatzzeit|zeitzuschlag|tiempo extra|temps supplementaire)$/,
  ],
  ['token', /^(token|code|kennwort)$/],
  ['last', /^(last ?name|surname|family ?name|nachname|familienname|apellidos?|nom( de famille)?|cognome)$/],
  ['first', /^(first ?name|given ?names?|forename|vorname|prenom|nombre de pila)$/],
  [
    'number',
    /^(id|(student|id|matriculation|registration|matric)[ ._-]*(id|nr|no|number)?|number|no|nr|nummer|matrikel(nummer|nr)?|e-?mail( ?address)?|user ?name|login|numero|matricula|nia|nip)[.:]?$/,
  ],
  ['name', /^((full|student|display)[ ._-]*name|name|student|nombre( completo)?|nome|vollstandiger name)$/],
]

/** What a column's heading says it holds; undefined where it is none that is known. */
function kindOfHeading(cell: string): ColumnKind | undefined {
  const plain = cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return headings.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** Whether a row looks like headings: one of its cells is known, and none has digits or an address. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => kindOfHeading(cell) !== undefined) && !cells.some((cell) => /[\d@]/.test(cell))
}

/** Lists of students have far fewer columns; what stands further right is not looked at. */
const MOST_COLUMNS = 60

/** What each column most likely holds: by its heading where there is one, else by what stands in it. */
export function guessColumns(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): ColumnKind[] {
  // One by one: a call has room for some ten thousand arguments only.
  const widest = rows.reduce((most, cells) => Math.max(most, cells.length), header?.length ?? 1)
  const width = Math.max(1, Math.min(widest, MOST_COLUMNS))
  const kinds = Array.from({ length: width }, (_, column): ColumnKind => {
    if (header) return kindOfHeading(header[column] ?? '') ?? 'nothing'
    return kindOfCells(rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== ''))
  })
  return settled(kinds)
}

function kindOfCells(cells: readonly string[]): ColumnKind {
  const most = (is: (cell: string) => boolean) => cells.filter(is).length * 2 > cells.length
  if (most((cell) => /^\d{1,3} ?%$/.test(cell))) return 'extra'
  if (most((cell) => /^\w{4}-\w{4}$/.test(cell) && tokenOf(cell) !== undefined)) return 'token'
  if (most((cell) => cell.includes('@') || mostlyDigits(cell))) return 'number'
  return cells.length > 0 ? 'name' : 'nothing'
}

function mostlyDigits(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length
  return digits > 0 && digits >= cell.replace(/\P{L}/gu, '').length
}

/** Each kind once: of two columns of names the first is the last name's, as lists mostly are sorted by it. */
function settled(kinds: readonly ColumnKind[]): ColumnKind[] {
  const names = kinds.flatMap((kind, column) => (kind === 'name' ? [column] : []))
  const isSplit = names.length > 1 || kinds.includes('first') || kinds.includes('last')
  const seen = new Set<ColumnKind>()
  return kinds.map((kind, column) => {
    const exact =
      kind !== 'name' || !isSplit
        ? kind
        : names.length > 1
          ? ((['last', 'first'] as const)[names.indexOf(column)] ?? 'nothing')
          : kinds.includes('first')
            ? 'last'
            : 'first'
    if (seen.has(exact)) return 'nothing'
    seen.add(exact)
    return exact
  })
}
