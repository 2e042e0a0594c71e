import { useState } from 'react'
import type { BurstRequest } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import { seconds } from '#http/seconds.ts'
import styles from './burst.module.css'

/** The waterfall as a table, made when it is opened; a request's number opens it. */
export function BurstTable(props: { requests: readonly BurstRequest[]; onOpen: (row: number) => void }) {
  const { requests, onOpen } = props
  const [open, setOpen] = useState(false)
  const asserted = requests.some(({ end }) => end?.failed)
  return (
    <details className={styles['table']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The same as a table</summary>
      {open && (
        <div tabIndex={0} role="region" aria-label="Requests as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Request</th>
                <th scope="col">Sent at</th>
                <th scope="col">Took</th>
                <th scope="col">Result</th>
                <th scope="col">Attempts</th>
                <th scope="col">Retry-After</th>
                {asserted && <th scope="col">Assertions</th>}
              </tr>
            </thead>
            <tbody>
              {requests.map(({ index, startedAt, end }, row) => (
                <tr key={index}>
                  <th scope="row">
                    {end ? (
                      <button
                        type="button"
                        aria-label={`Open request ${index + 1}`}
                        onClick={() => onOpen(row)}
                      >
                        {index + 1}
                      </button>
                    ) : (
                      index + 1
                    )}
                  </th>
                  <td>{seconds(startedAt)}</td>
                  <td>{end ? duration(end.at - startedAt) : '…'}</td>
                  <td>{end?.came.name ?? 'under way'}</td>
                  <td>{end?.attempts.length ?? ''}</td>
                  <td>{end?.retryAfter ?? ''}</td>
                  {asserted && <td>{inCell(end?.failed)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

function inCell(failed: readonly number[] | undefined): string {
  if (!failed) return ''
  return failed.length === 0 ? 'all hold' : `fails: ${failed.map((place) => place + 1).join(', ')}`
}
