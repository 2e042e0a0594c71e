import { Chart } from './chart.tsx'
import type { QuestionFigures } from './class-figures.ts'
import { percentFigure } from './figure-text.ts'
import styles from './statistics-page.module.css'

const ROW = 22
const NAME = 190
const SCALE = 190
const GAP = 40
const TOP = 22
const WIDTH = NAME + 2 * SCALE + GAP

/** Facility and discrimination of every question, one line each. */
export function ItemChart({ questions }: { questions: readonly QuestionFigures[] }) {
  const kept = questions.flatMap(({ number, question, item }) => (item ? { number, question, item } : []))
  const height = TOP + kept.length * ROW + 4
  const second = NAME + SCALE + GAP
  const zero = second + SCALE / 2
  return (
    <Chart
      title="Facility and discrimination"
      about="Left: how much of its points the class got. Right: whether the good students got it rather than the others; bars to the left of the line mean the other way round."
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Facility</th>
              <th scope="col">Discrimination</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ number, question, item }) => (
              <tr key={question.id}>
                <th scope="row">
                  {number}. {question.label}
                </th>
                <td>{percentFigure(item.facility)}</td>
                <td>{percentFigure(item.discrimination)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles['svg']} aria-hidden="true">
        <text x={NAME} y="12">
          0 %
        </text>
        <text x={NAME + SCALE} y="12" textAnchor="end">
          100 %
        </text>
        <text x={second} y="12">
          −100 %
        </text>
        <text x={zero} y="12" textAnchor="middle">
          0
        </text>
        <text x={second + SCALE} y="12" textAnchor="end">
          100 %
        </text>
        {kept.map(({ number, question, item }, index) => {
          const y = TOP + index * ROW
          const along = ((item.discrimination ?? 0) / 100) * (SCALE / 2)
          return (
            <g key={question.id}>
              <text className={styles['axis-name']} x="0" y={y + 13}>
                {number}. {question.label.length > 24 ? `${question.label.slice(0, 23)}…` : question.label}
              </text>
              <rect className={styles['track']} x={NAME} y={y + 3} width={SCALE} height={ROW - 8} />
              <rect
                className={styles['bar']}
                x={NAME}
                y={y + 3}
                width={((item.facility ?? 0) / 100) * SCALE}
                height={ROW - 8}
              />
              <rect className={styles['track']} x={second} y={y + 3} width={SCALE} height={ROW - 8} />
              <rect
                className={along < 0 ? styles['bar-wrong'] : styles['bar']}
                x={Math.min(zero, zero + along)}
                y={y + 3}
                width={Math.abs(along)}
                height={ROW - 8}
              />
            </g>
          )
        })}
        <line className={styles['axis']} x1={zero} x2={zero} y1={TOP - 4} y2={height} />
      </svg>
    </Chart>
  )
}
