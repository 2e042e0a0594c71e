import { memo, type ReactNode } from 'react'
import type { BookSort } from '#grading/class/gradebook.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { Icon } from '#ui/icon.tsx'
import { percentText, pointsText, wholePercent } from './figures.ts'
import { BLOCK, sizes, type FixedColumn } from './grid-layout.ts'
import { FixedCells } from './fixed-cells.tsx'
import styles from './grid.module.css'
import type { Means } from './means.ts'

export interface Sorting {
  readonly by: BookSort
  readonly descending: boolean
}

/** The two rows above the students: what each column is, by which one sorts, and how the class did in it. */
export const GridHead = memo(function GridHead(props: {
  columns: readonly FixedColumn[]
  staying: number
  fixed: number
  questions: readonly Question[]
  /** Numbers of the blocks of questions in view. */
  blocks: readonly number[]
  means: Means
  sorting: Sorting
  /** Row that Tab leads to, where that is one of these, and the column. */
  activeRow: number
  activeColumn: number
}) {
  const { columns, questions, means, sorting } = props
  const tab = (row: number, column: number) =>
    props.activeRow === row && props.activeColumn === column ? 0 : -1
  const sorted = (by: BookSort) =>
    sorting.by === by ? (sorting.descending ? 'descending' : 'ascending') : 'none'
  const blocks = (cell: (question: Question, index: number, column: number) => ReactNode) =>
    props.blocks.map((block) => (
      <div
        key={block}
        className={styles['block']}
        style={{ left: props.fixed + block * BLOCK * sizes.question }}
      >
        {questions
          .slice(block * BLOCK, (block + 1) * BLOCK)
          .map((question, place) =>
            cell(question, block * BLOCK + place, columns.length + block * BLOCK + place),
          )}
      </div>
    ))
  const arrow = (by: BookSort) =>
    sorting.by === by && (
      <span className={styles['arrow']} data-descending={sorting.descending}>
        <Icon name="down" size={12} />
      </span>
    )
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['labels']} style={{ height: sizes.labels }}>
        <FixedCells columns={columns} staying={props.staying}>
          {(column, index) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted(column.sort)}
              data-column={column.id}
              className={styles['cell']}
              style={{ width: column.width }}
            >
              <button type="button" data-cell={`0 ${index}`} tabIndex={tab(0, index)}>
                {column.label}
                {arrow(column.sort)}
              </button>
            </div>
          )}
        </FixedCells>
        {blocks((question, index, column) => (
          <div
            key={question.id}
            role="columnheader"
            aria-colindex={column + 1}
            aria-sort={sorted(index)}
            className={styles['points']}
          >
            <button type="button" title={question.label} data-cell={`0 ${column}`} tabIndex={tab(0, column)}>
              <span className={styles['number']}>
                {index + 1}
                {arrow(index)}
              </span>
              <span className={styles['label']}>{question.label}</span>
            </button>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={styles['means']} style={{ height: sizes.means }}>
        <FixedCells columns={columns} staying={props.staying}>
          {(column, index) => (
            <div
              key={column.id}
              role={column.id === 'name' ? 'rowheader' : 'gridcell'}
              aria-colindex={index + 1}
              data-column={column.id}
              data-cell={`1 ${index}`}
              tabIndex={tab(1, index)}
              className={styles['cell']}
              style={{ width: column.width }}
            >
              {
                {
                  name: 'Mean',
                  points: means.points === undefined ? '–' : pointsText(means.points),
                  percent: percentText(means.percent),
                  passed: means.passed === undefined ? '–' : `${wholePercent(means.passed)}`,
                  attempt: '',
                }[column.id]
              }
            </div>
          )}
        </FixedCells>
        {blocks((question, index, column) => {
          const { mean, regraded, dropped } = means.questions[index] ?? {}
          const words = dropped ? 'dropped' : mean === undefined ? 'no answers' : wholePercent(mean)
          return (
            <div
              key={question.id}
              role="gridcell"
              aria-colindex={column + 1}
              aria-label={`${words}. Regrade question ${index + 1}, ${question.label}`}
              title="Regrade this question"
              data-cell={`1 ${column}`}
              data-mark={regraded ? 'regrade' : undefined}
              tabIndex={tab(1, column)}
              className={styles['points']}
            >
              <span className={styles['mean']}>{words === 'no answers' ? '–' : words}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
})
