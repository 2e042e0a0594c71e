import type { Tally } from './model.ts'
import styles from './tcp-udp.module.css'

/** Both protocols in numbers, at the moment shown. */
export function Numbers({ tcp, udp, messages }: { tcp: Tally; udp: Tally; messages: number }) {
  const rows: [string, (tally: Tally) => string][] = [
    ['The program has', ({ delivered }) => `${delivered} of ${messages}`],
    ['Arrived, waiting for one before', ({ waiting }) => String(waiting)],
    ['Read out of order', ({ outOfOrder }) => String(outOfOrder)],
    ['Read twice', ({ twice }) => String(twice)],
    ['Sent again', ({ sentAgain }) => String(sentAgain)],
    ['Delay, on average', ({ delays }) => (delays.length > 0 ? `${Math.round(mean(delays))} ms` : '–')],
    ['Delay, the longest', ({ delays }) => (delays.length > 0 ? `${Math.max(...delays)} ms` : '–')],
  ]
  return (
    <table className={styles['numbers']}>
      <caption className="visually-hidden">At the moment shown</caption>
      <thead>
        <tr>
          <th scope="col">So far</th>
          <th scope="col">TCP</th>
          <th scope="col">UDP</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, say]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{say(tcp)}</td>
            <td>{say(udp)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
