/** More pixels than this no browser lays out reliably; the way to scroll is shortened beyond it. */
const TALLEST = 15_000_000

/** Rows of one height in a view that scrolls, all in px. */
export interface Scrolled {
  readonly count: number
  readonly rowHeight: number
  readonly view: number
}

/** How tall what scrolls is. */
export function scrollHeight({ count, rowHeight }: Scrolled): number {
  return Math.min(TALLEST, count * rowHeight)
}

/** How many pixels of rows one pixel of scrolling passes: 1 but where there are very many. */
function ratio(rows: Scrolled): number {
  const way = scrollHeight(rows) - rows.view
  return way <= 0 ? 1 : (rows.count * rows.rowHeight - rows.view) / way
}

/** The rows to draw at a scroll position, from `first` to before `end`, and where the first is put. */
export function rowRange(
  rows: Scrolled,
  scrollTop: number,
  spare: number,
): { first: number; end: number; top: number } {
  const { count, rowHeight, view } = rows
  const passed = scrollTop * ratio(rows)
  const first = Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(passed / rowHeight) - spare))
  const end = Math.min(count, Math.ceil((passed + view) / rowHeight) + spare)
  return { first, end, top: scrollTop - (passed - first * rowHeight) }
}

/** The scroll position that brings a row into view: the nearest, or with the row mid-view where it is far. */
export function scrollTo(rows: Scrolled, scrollTop: number, row: number): number {
  const { rowHeight, view } = rows
  const passed = scrollTop * ratio(rows)
  const top = row * rowHeight
  const bottom = top + rowHeight
  if (top >= passed && bottom <= passed + view) return scrollTop
  const near = top > passed - view && bottom < passed + 2 * view
  const wanted = near ? (top < passed ? top : bottom - view) : top - (view - rowHeight) / 2
  const furthest = Math.max(0, rows.count * rowHeight - view)
  return Math.min(furthest, Math.max(0, wanted)) / ratio(rows)
}

/** The scroll position so many pixels of rows further. */
export function scrollBy(rows: Scrolled, scrollTop: number, pixels: number): number {
  return Math.min(scrollHeight(rows) - rows.view, Math.max(0, scrollTop + pixels / ratio(rows)))
}
