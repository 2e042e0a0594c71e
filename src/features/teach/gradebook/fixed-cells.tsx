import type { ReactNode } from 'react'
import type { FixedColumn } from './grid-layout.ts'
import styles from './grid.module.css'

/** The cells of a row before those of the questions: the first few stay while the others scroll sideways. */
export function FixedCells(props: {
  columns: readonly FixedColumn[]
  staying: number
  children: (column: FixedColumn, index: number) => ReactNode
}) {
  const { columns, staying, children } = props
  return (
    <>
      <div className={styles['staying']}>{columns.slice(0, staying).map(children)}</div>
      {columns.slice(staying).map((column, index) => children(column, staying + index))}
    </>
  )
}
