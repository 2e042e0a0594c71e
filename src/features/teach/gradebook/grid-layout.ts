import { useSyncExternalStore } from 'react'
import type { BookSort } from '#grading/class/gradebook.ts'

/** A column that stands before those of the questions. */
export interface FixedColumn {
  readonly id: 'name' | 'points' | 'percent' | 'passed' | 'attempt'
  readonly label: string
  readonly sort: BookSort
  /** In px. */
  readonly width: number
  /** Distance from the left edge, at which it stays where it is one of those that stay. */
  readonly left: number
}

/** Heights and widths of the grid, in px. They are fixed, so that nothing need be measured while one scrolls. */
export const sizes = { row: 44, labels: 64, means: 40, question: 88 } as const
/** How many questions are drawn together: fewer would be drawn anew at every step to the side, more for nothing. */
export const BLOCK = 4
/** Rows above those of the students: labels, and means. */
export const HEAD_ROWS = 2
export const headHeight = sizes.labels + sizes.means

const columns = (name: number): readonly FixedColumn[] => {
  const specs = [
    { id: 'name', label: 'Student', sort: 'name', width: name },
    { id: 'points', label: 'Points', sort: 'points', width: 76 },
    { id: 'percent', label: 'Percent', sort: 'percent', width: 84 },
    { id: 'passed', label: 'Result', sort: 'passed', width: 96 },
    { id: 'attempt', label: 'Attempt', sort: 'submitted', width: 148 },
  ] as const
  return specs.map((spec, index) => ({
    ...spec,
    left: specs.slice(0, index).reduce((sum, { width }) => sum + width, 0),
  }))
}

interface Layout {
  readonly columns: readonly FixedColumn[]
  /** How many of the columns stay while the others scroll sideways. */
  readonly staying: number
  /** Width of all the columns before the questions'. */
  readonly fixed: number
}

const layoutOf = (name: number, staying: number): Layout => {
  const all = columns(name)
  return { columns: all, staying, fixed: all.reduce((sum, { width }) => sum + width, 0) }
}
const wide = layoutOf(208, 3)
const phone = layoutOf(132, 1)
const narrow = matchMedia('(width < 700px)')

/** How the grid is laid out on this screen: on phones only the names stay. */
export function useLayout(): Layout {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => (narrow.matches ? phone : wide),
  )
}
