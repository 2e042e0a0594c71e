import { Chart } from './chart.tsx'
import { histogram } from './class-figures.ts'
import styles from './statistics-page.module.css'

const WIDTH = 620
const HEIGHT = 216
const FOOT = 26
/** Room for the pass mark's name, above the count of the highest bar. */
const HEAD = 36
const STEP = WIDTH / 10

/** How many got how much, in tenths of the points. */
export function Histogram({ totals, passMark }: { totals: readonly number[]; passMark: number | undefined }) {
  const bars = histogram(totals)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const height = (count: number) => (count / most) * (HEIGHT - FOOT - HEAD)
  return (
    <Chart
      title="Grades"
      about="How many attempts lie in each tenth of the points. Two humps may be two groups in your class."
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Percent</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ from, to, count }) => (
              <tr key={from}>
                <th scope="row">
                  {from} to {to === 100 ? '100' : `below ${to}`}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['svg']} aria-hidden="true">
        {bars.map(({ from, count }, index) => (
          <g key={from}>
            <rect
              className={styles['bar']}
              x={index * STEP + 3}
              width={STEP - 6}
              y={HEIGHT - FOOT - height(count)}
              height={height(count)}
            />
            {count > 0 && (
              <text x={(index + 0.5) * STEP} y={HEIGHT - FOOT - height(count) - 5} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        ))}
        <line className={styles['axis']} x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {passMark !== undefined && (
          <g className={styles['mark']}>
            <line x1={(passMark / 100) * WIDTH} x2={(passMark / 100) * WIDTH} y1="4" y2={HEIGHT - FOOT} />
            <text
              x={(passMark / 100) * WIDTH + (passMark > 85 ? -6 : 6)}
              y="13"
              textAnchor={passMark > 85 ? 'end' : 'start'}
            >
              pass mark
            </text>
          </g>
        )}
        {[0, 20, 40, 60, 80, 100].map((percent) => (
          <text
            key={percent}
            x={(percent / 100) * WIDTH}
            y={HEIGHT - 8}
            textAnchor={percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle'}
          >
            {percent} %
          </text>
        ))}
      </svg>
    </Chart>
  )
}
