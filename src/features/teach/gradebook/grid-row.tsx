import { memo } from 'react'
import { isChangedByHand } from '#grading/class/gradebook.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { Icon } from '#ui/icon.tsx'
import { attemptWords, cellOf } from './cell-words.ts'
import { percentText, pointsText } from './figures.ts'
import { BLOCK, sizes, type FixedColumn } from './grid-layout.ts'
import { FixedCells } from './fixed-cells.tsx'
import styles from './grid.module.css'
import type { Row } from './use-gradebook.ts'

/** One student of the grid, with the questions that are in view. */
export const GridRow = memo(function GridRow(props: {
  row: Row
  /** Among all rows of the grid, the head's too; from 0. */
  at: number
  top: number
  columns: readonly FixedColumn[]
  staying: number
  questions: readonly Question[]
  /** Numbers of the blocks of questions in view. */
  blocks: readonly number[]
  fixed: number
  /** Number of the column that Tab leads to; −1 for none in this row. */
  active: number
  /** Whether it is the first that is on no roster. */
  divided: boolean
}) {
  const { row, at, columns, active } = props
  return (
    <div
      role="row"
      aria-rowindex={at + 1}
      className={styles['row']}
      data-divided={props.divided || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <FixedCells columns={columns} staying={props.staying}>
        {(column, index) => (
          <div
            key={column.id}
            role={column.id === 'name' ? 'rowheader' : 'gridcell'}
            aria-colindex={index + 1}
            data-cell={`${at} ${index}`}
            data-column={column.id}
            tabIndex={active === index ? 0 : -1}
            className={styles['cell']}
            style={{ width: column.width }}
          >
            <FixedCell row={row} column={column.id} />
          </div>
        )}
      </FixedCells>
      {props.blocks.map((block) => (
        <Block
          key={block}
          row={row}
          at={at}
          first={block * BLOCK}
          questions={props.questions}
          before={columns.length}
          fixed={props.fixed}
          active={Math.floor((active - columns.length) / BLOCK) === block ? active : -1}
        />
      ))}
    </div>
  )
})

/** A few questions of a student, beside each other: what comes into view at a time when one scrolls to the side. */
const Block = memo(function Block(props: {
  row: Row
  at: number
  /** Number of the first question, from 0. */
  first: number
  questions: readonly Question[]
  /** How many columns stand before the questions, and their width. */
  before: number
  fixed: number
  active: number
}) {
  const { at, active, first } = props
  const { counting } = props.row
  return (
    <div className={styles['block']} style={{ left: props.fixed + first * sizes.question }}>
      {props.questions.slice(first, first + BLOCK).map((question, place) => {
        const column = props.before + first + place
        const grade = counting?.grade.questions[first + place]
        const answered = counting !== undefined && Object.hasOwn(counting.response.answers, question.id)
        const cell = grade && cellOf(grade, answered)
        return (
          <div
            key={question.id}
            role="gridcell"
            aria-colindex={column + 1}
            aria-label={cell?.words ?? 'nothing sent'}
            data-cell={`${at} ${column}`}
            data-look={cell?.look ?? 'none'}
            data-mark={cell?.mark}
            tabIndex={active === column ? 0 : -1}
            className={styles['points']}
          >
            {cell?.text}
          </div>
        )
      })}
    </div>
  )
})

function FixedCell({ row, column }: { row: Row; column: FixedColumn['id'] }) {
  const { counting } = row
  if (column === 'name')
    return (
      <span className={styles['who']}>
        <span className={styles['name']}>{row.name}</span>
        {(row.number !== '' || !row.student) && (
          <span className={styles['number']}>
            {!row.student && 'not on the roster'}
            {!row.student && row.number !== '' && ', '}
            {row.number}
          </span>
        )}
      </span>
    )
  if (!counting) return column === 'passed' ? <span className={styles['missing']}>Missing</span> : '–'
  const { grade } = counting
  switch (column) {
    case 'points':
      return (
        <>
          <span className={styles['total']}>{pointsText(grade.points)}</span>
          {isChangedByHand(grade) && (
            <span className={styles['by-hand']} title="Changed by hand">
              <span className="visually-hidden">, changed by hand</span>
            </span>
          )}
        </>
      )
    case 'percent':
      return percentText(row.percent)
    case 'passed':
      if (row.passed === undefined) return '–'
      return (
        <span className={styles['result']} data-passed={row.passed}>
          <Icon name={row.passed ? 'check' : 'close'} size={13} />
          {row.passed ? 'Passed' : 'Failed'}
        </span>
      )
    case 'attempt': {
      const { which, marks } = attemptWords(counting, row.attempts.length)
      return (
        <span className={styles['who']}>
          <span>{which}</span>
          {marks.length > 0 && <span className={styles['late']}>{marks.join(', ')}</span>}
        </span>
      )
    }
  }
}
