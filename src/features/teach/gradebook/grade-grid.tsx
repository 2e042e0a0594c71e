import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { GridHead, type Sorting } from './grid-head.tsx'
import { BLOCK, HEAD_ROWS, headHeight, sizes, useLayout } from './grid-layout.ts'
import { GridRow } from './grid-row.tsx'
import { nextCell, type Cell } from './grid-keys.ts'
import styles from './grid.module.css'
import type { Means } from './means.ts'
import type { Row } from './use-gradebook.ts'

/** What was opened in the grid: a question for all, or a cell of a student. */
export type Opened =
  | { readonly kind: 'question'; readonly question: string }
  /** `question` null: the attempt as a whole. */
  | { readonly kind: 'cell'; readonly row: string; readonly question: string | null }

/** Room for a scroll bar below the last row, in px. */
const SCROLLBAR = 18

/**
 * Students by questions, of which only what is in view is drawn. One cell takes Tab; the arrows, Home, End, with Ctrl to
 * the corners, and the page keys go on from it, Enter opens.
 */
export function GradeGrid(props: {
  label: string
  rows: readonly Row[]
  questions: readonly Question[]
  means: Means
  sorting: Sorting
  busy: boolean
  onSort: (sorting: Sorting) => void
  onOpen: (opened: Opened) => void
}) {
  const { rows, questions, sorting } = props
  const { columns, staying, fixed } = useLayout()
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ row: number; column: number; id: string }>({
    row: HEAD_ROWS,
    column: 0,
    id: '',
  })
  const size = { rows: HEAD_ROWS + rows.length, columns: columns.length + questions.length }
  // The active cell stays with its student while others are sorted past.
  const found = place.row < HEAD_ROWS ? -1 : rows.findIndex(({ id }) => id === place.id)
  const active: Cell = {
    row: found >= 0 ? found + HEAD_ROWS : Math.min(place.row, size.rows - 1),
    column: Math.min(place.column, size.columns - 1),
  }
  // The compiler leaves this component as it is, which costs nothing: each scroll draws it anew anyway.
  // oxlint-disable-next-line react/incompatible-library
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    scrollMargin: headHeight,
    overscan: 5,
    rangeExtractor: useWith(active.row - HEAD_ROWS),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: Math.ceil(questions.length / BLOCK),
    getScrollElement: () => scroller.current,
    estimateSize: blockWidth,
    scrollMargin: fixed,
    overscan: 1,
    rangeExtractor: useWith(Math.floor((active.column - columns.length) / BLOCK)),
  })
  const inView = across.getVirtualItems().map(({ index }) => index)
  const inViewKey = inView.join()
  // The same array as long as the same blocks are in view, so that no row is drawn anew for nothing.
  const blocks = useMemo(() => (inViewKey === '' ? [] : inViewKey.split(',').map(Number)), [inViewKey])

  const awaited = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (awaited.current === undefined) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${awaited.current}"]`)
    if (!cell) return
    awaited.current = undefined
    cell.focus({ preventScroll: true })
    showOnPage(cell)
  })

  const settle = ({ row, column }: Cell) => setPlace({ row, column, id: rows[row - HEAD_ROWS]?.id ?? '' })
  const goTo = (cell: Cell) => {
    awaited.current = `${cell.row} ${cell.column}`
    settle(cell)
    const box = scroller.current
    if (!box) return
    if (cell.row >= HEAD_ROWS) {
      const top = (cell.row - HEAD_ROWS) * sizes.row
      const bottom = top + sizes.row - (box.clientHeight - headHeight)
      box.scrollTop = Math.min(top, Math.max(bottom, box.scrollTop))
    }
    const left = columns[cell.column]?.left ?? fixed + (cell.column - columns.length) * sizes.question
    const right = left + (columns[cell.column]?.width ?? sizes.question)
    const kept = columns[staying - 1]
    if (cell.column >= staying && kept)
      box.scrollLeft = Math.min(
        left - kept.left - kept.width,
        Math.max(right - box.clientWidth, box.scrollLeft),
      )
  }
  const open = ({ row, column }: Cell) => {
    const question = questions[column - columns.length]
    if (row === 0) {
      const by = question ? column - columns.length : (columns[column]?.sort ?? 'name')
      props.onSort({ by, descending: sorting.by === by ? !sorting.descending : by !== 'name' })
    } else if (row === 1) {
      if (question) props.onOpen({ kind: 'question', question: question.id })
    } else {
      const student = rows[row - HEAD_ROWS]
      if (student?.counting) props.onOpen({ kind: 'cell', row: student.id, question: question?.id ?? null })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(event)
    if (!cell || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open(cell)
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / sizes.row) - 1)
    const next = nextCell(cell, event, { ...size, page, head: HEAD_ROWS })
    if (!next) return
    event.preventDefault()
    goTo(next)
  }

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-busy={props.busy || undefined}
      style={{ height: `min(72dvh, ${headHeight + rows.length * sizes.row + SCROLLBAR}px)` }}
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={props.label}
        aria-rowcount={size.rows}
        aria-colcount={size.columns}
        aria-busy={props.busy}
        className={styles['grid']}
        style={{ width: fixed + questions.length * sizes.question }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const cell = cellAt(event)
          if (cell) open(cell)
        }}
        onFocus={(event) => {
          const cell = cellAt(event)
          if (cell && (cell.row !== active.row || cell.column !== active.column)) settle(cell)
        }}
      >
        <GridHead
          columns={columns}
          staying={staying}
          fixed={fixed}
          questions={questions}
          blocks={blocks}
          means={props.means}
          sorting={sorting}
          activeRow={Math.min(active.row, HEAD_ROWS)}
          activeColumn={active.row < HEAD_ROWS ? active.column : -1}
        />
        <div role="rowgroup" className={styles['body']} style={{ height: down.getTotalSize() }}>
          {down.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <GridRow
                key={row.id}
                row={row}
                at={index + HEAD_ROWS}
                top={start - headHeight}
                columns={columns}
                staying={staying}
                questions={questions}
                blocks={blocks}
                fixed={fixed}
                active={active.row === index + HEAD_ROWS ? active.column : -1}
                divided={!row.student && rows[index - 1]?.student !== undefined}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Scrolls the page, not the grid, as far as a cell needs to be seen below the page’s head and above the window’s end. */
function showOnPage(cell: HTMLElement): void {
  const { top, bottom } = cell.getBoundingClientRect()
  const head = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  const by = Math.min(top - head, Math.max(0, bottom + 8 - window.innerHeight))
  if (by !== 0) window.scrollBy({ top: by })
}

const rowHeight = () => sizes.row
const blockWidth = () => sizes.question * BLOCK

/** What is drawn: what is in view, and the row or block that Tab leads to. The same function as long as that is the same. */
function useWith(active: number) {
  return useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range)
      return active < 0 || inView.includes(active) ? inView : [...inView, active].toSorted((a, b) => a - b)
    },
    [active],
  )
}

/** The cell in which something happened. */
function cellAt({ target }: SyntheticEvent): Cell | undefined {
  const element = target instanceof Element ? target : undefined
  const own =
    element?.closest<HTMLElement>('[data-cell]') ?? element?.querySelector<HTMLElement>('[data-cell]')
  const [row, column] = own?.dataset['cell']?.split(' ').map(Number) ?? []
  return row === undefined ||
    column === undefined ||
    element?.matches('[role="row"], [role="grid"], [role="rowgroup"]')
    ? undefined
    : { row, column }
}
