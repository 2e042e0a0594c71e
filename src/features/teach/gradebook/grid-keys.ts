/** A cell of the grid, from 0; the rows of the head are the first. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell, as the ARIA practices have it for grids; undefined for a key that leads nowhere. */
export function nextCell(
  { row, column }: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number; readonly page: number; readonly head: number },
): Cell | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const cell = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + size.page, column },
    PageUp: { row: Math.max(Math.min(row, size.head), row - size.page), column },
    Home: { row: ctrlKey ? Math.min(size.head, last.row) : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  }[key]
  if (!cell) return undefined
  const within = (number: number, most: number) => Math.max(0, Math.min(number, most))
  return { row: within(cell.row, last.row), column: within(cell.column, last.column) }
}
