import type { Arrival, TcpUdpRun } from './model.ts'
import { tellTcp, tellUdp } from './tell.ts'
import styles from './tcp-udp.module.css'

/** The run up to a moment as a table of its messages and a list of what happened. */
export function RunAsText({ run, now }: { run: TcpUdpRun; now: number }) {
  const { tcp, udp, arrivals } = run
  const count = arrivals.udp.length
  const sides = [
    { name: 'TCP', lines: tcp.events.map((event) => ({ at: event.at, says: tellTcp(event, count) })) },
    { name: 'UDP', lines: udp.map((event) => ({ at: event.at, says: tellUdp(event) })) },
  ]
  return (
    <>
      <table>
        <caption>Every message, from sending to reading</caption>
        <thead>
          <tr>
            <th scope="col">Message</th>
            <th scope="col">Sent at</th>
            <th scope="col">Over TCP</th>
            <th scope="col">Over UDP</th>
          </tr>
        </thead>
        <tbody>
          {arrivals.udp.map((overUdp, index) => {
            const overTcp = arrivals.tcp[index]
            return (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>{overUdp.sentAt} ms</td>
                <td>{overTcp ? wordsOf(overTcp, now) : 'not sent'}</td>
                <td>{wordsOf(overUdp, now)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {sides.map(({ name, lines }) => (
        <ol key={name} className={styles['log']} aria-label={`What happens over ${name}`}>
          {lines
            .filter(({ at }) => at <= now)
            .map(({ at, says }, index) => (
              <li key={index}>
                <span>{Math.round(at)} ms</span>
                <span>
                  {name}: {says}
                </span>
              </li>
            ))}
        </ol>
      ))}
    </>
  )
}

function wordsOf({ sentAt, arrivedAt, deliveredAt, transmissions }: Arrival, now: number): string {
  if (sentAt > now) return 'not sent yet'
  if (arrivedAt === undefined && now === Number.POSITIVE_INFINITY) return 'never came'
  if (arrivedAt === undefined || arrivedAt > now) return 'not there'
  if (deliveredAt === undefined || deliveredAt > now) return `there at ${arrivedAt} ms, waits`
  const delay = `read at ${deliveredAt} ms, ${deliveredAt - sentAt} ms after sending`
  const waited = deliveredAt > arrivedAt ? `, of which ${deliveredAt - arrivedAt} ms waiting` : ''
  return `${delay}${waited}${transmissions > 1 ? `; sent ${transmissions} times` : ''}`
}
