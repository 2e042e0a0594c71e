import type { Exchange } from '#http/exchange.ts'
import { timelineRows } from './timeline-rows.ts'
import styles from './timeline-tab.module.css'

const columns = ['Starts', 'Connected', 'Arrives', 'First byte', 'Ends'] as const

/** The drawn time line as numbers. */
export function TimelineTable({ exchange }: { exchange: Exchange }) {
  const rows = timelineRows(exchange)
  const several = exchange.attempts.length > 1
  return (
    <details className={styles['table']}>
      <summary>The same as a table</summary>
      <div role="group" aria-label="Moments of each hop" tabIndex={0}>
        <table>
          <caption>Moments in ms since Send</caption>
          <thead>
            <tr>
              <th scope="col">{several ? 'Attempt and hop' : 'Hop'}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">Took</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">
                  {several && `${row.attempt}: `}
                  {row.what}
                  {row.kind === 'preflight' && ', preflight'}
                </th>
                {[row.startsAt, row.connectedAt, row.arrivedAt, row.firstByteAt, row.endsAt].map(
                  (at, column) => (
                    <td key={columns[column]}>{written(at)}</td>
                  ),
                )}
                <td>{written(row.endsAt === undefined ? undefined : row.endsAt - row.startsAt)}</td>
                <td>{row.result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function written(ms: number | undefined): string {
  return ms === undefined ? '–' : Math.round(ms).toLocaleString('en')
}
