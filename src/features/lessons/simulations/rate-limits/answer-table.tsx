import type { RateRun } from './model.ts'

/** What each algorithm said to each request, as a table. */
export function AnswerTable({ run, now }: { run: RateRun; now: number }) {
  const shown = run.arrivals.filter(({ at }) => at <= now)
  return (
    <table>
      <caption>What each limit answers</caption>
      <thead>
        <tr>
          <th scope="col">At</th>
          <th scope="col">Fixed window</th>
          <th scope="col">Sliding window</th>
          <th scope="col">Token bucket</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ at, own }, index) => (
          <tr key={index}>
            <th scope="row">
              {(at / 1_000).toFixed(2)} s{own ? ', yours' : ''}
            </th>
            {run.lanes.map(({ algorithm, answers }) => {
              const answer = answers[index]
              return (
                <td key={algorithm}>
                  {answer?.allowed
                    ? `200, ${answer.remaining} left`
                    : `429, Retry-After: ${answer?.retryAfterSeconds}`}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
