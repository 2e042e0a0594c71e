import type { BurstFigures } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import { seconds } from '#http/seconds.ts'
import { StatusCode } from '#workbench/status-code.tsx'
import styles from './burst.module.css'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** What a burst comes to: how many came out how, how long they took, how many a second. */
export function Figures({ figures }: { figures: BurstFigures }) {
  const { outcomes, took, perSecond, length } = figures
  return (
    <>
      <ul className={styles['outcomes']} aria-label="Results">
        {outcomes.map(({ came, count }) => (
          <li key={came.name}>
            <b>{count}</b> ×{' '}
            {came.status === undefined ? came.name : <StatusCode code={came.status} phrase />}
          </li>
        ))}
      </ul>
      <dl className={styles['figures']}>
        {(['p50', 'p90', 'p99'] as const).map((name, index) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{took === undefined ? '–' : duration(took[index] ?? 0)}</dd>
          </div>
        ))}
        <div>
          <dt>Per second</dt>
          <dd>{number.format(perSecond)}</dd>
        </div>
        <div>
          <dt>In all</dt>
          <dd>{seconds(length)}</dd>
        </div>
      </dl>
      <p className={styles['quiet']}>
        Percentiles by nearest rank, of the requests that were answered, retries and their waits included: p90
        is the shortest time that 90 % did not exceed. Time is the lab’s.
      </p>
    </>
  )
}
