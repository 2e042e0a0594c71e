import type { RateRun } from './model.ts'
import { algorithmNames, answerWords } from './words.ts'

/** What each limit answered to each request so far, as a table. */
export function AnswerTable({ run, now }: { run: RateRun; now: number }) {
  const shown = run.arrivals.filter(({ at }) => at <= now)
  return (
    <table>
      <caption>{shown.length === 0 ? 'No request has come yet.' : 'What each limit answered'}</caption>
      <thead>
        <tr>
          <th scope="col">Request at</th>
          {run.lanes.map(({ algorithm }) => (
            <th key={algorithm} scope="col">
              {algorithmNames[algorithm]}
            </th>
          ))}
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
              return <td key={algorithm}>{answer && answerWords(answer)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
