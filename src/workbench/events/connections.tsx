import { useEffect, useRef } from 'react'
import { seconds } from '#http/retry.ts'
import type { WireHop } from '#http/wire.ts'
import { duration } from '#http/describe.ts'
import { StatusCode } from '#workbench/status-code.tsx'
import { streamEnd, streamFacts, USUAL_RETRY_MS } from './stream-facts.ts'
import styles from './events.module.css'

/** Each connection of an EventSource as the wire carried it: what it asked to go on after, and how it ended. */
export function Connections({ hops, since }: { hops: readonly WireHop[]; since: number }) {
  const latest = hops.at(-1)
  return (
    <section className={styles['connections']} aria-label="Connections">
      <h3>On the wire</h3>
      {latest ? (
        <>
          <div className={styles['scroll']}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Began</th>
                  <th scope="col">Last-Event-ID</th>
                  <th scope="col">Status</th>
                  <th scope="col">How it stands</th>
                </tr>
              </thead>
              <tbody>
                {hops.map((hop) => (
                  <Connection key={hop.id} hop={hop} since={since} />
                ))}
              </tbody>
            </table>
          </div>
          <Stream hop={latest} />
        </>
      ) : (
        <p className={styles['quiet']}>
          Each connection will stand here with its Last-Event-ID: the browser adds it when it comes back, and
          no page is shown it.
        </p>
      )}
    </section>
  )
}

function Connection({ hop, since }: { hop: WireHop; since: number }) {
  const { lastEventId } = streamFacts(hop)
  const { startedAt, endedAt } = hop.timing
  return (
    <tr>
      <td>{seconds(Math.max(0, startedAt - since))}</td>
      <td>{lastEventId === undefined ? 'none' : <code>{lastEventId}</code>}</td>
      <td>{hop.response ? <StatusCode code={hop.response.status} /> : '…'}</td>
      <td>
        {streamEnd(hop)}
        {endedAt !== undefined && ` after ${duration(endedAt - startedAt)}`}
      </td>
    </tr>
  )
}

const SHOWN = 4_000

function Stream({ hop }: { hop: WireHop }) {
  const { text, retryMs, nextId } = streamFacts(hop)
  const box = useRef<HTMLPreElement>(null)
  const atEnd = useRef(true)
  useEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [text])
  return (
    <>
      <p className={styles['quiet']}>
        {retryMs === undefined
          ? `The stream names no retry, so Chrome waits ${seconds(USUAL_RETRY_MS)} before it comes back.`
          : `retry: ${retryMs} makes the browser wait ${seconds(retryMs)} before it comes back.`}
        {nextId !== '' && (
          <>
            {' '}
            It will go on after event <code>{nextId}</code>.
          </>
        )}
      </p>
      <h4>The latest stream as it came</h4>
      <pre
        ref={box}
        tabIndex={0}
        aria-label="The latest stream as it came"
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          atEnd.current = scrollTop + clientHeight > scrollHeight - 24
        }}
      >
        {text.length > SHOWN && '…\n'}
        {text
          .slice(-SHOWN)
          .split('\n')
          .map((line, index) => (
            <StreamLine key={index} line={line} />
          ))}
      </pre>
    </>
  )
}

/** A line of a stream with its field's name marked; a comment is pale. */
function StreamLine({ line }: { line: string }) {
  const colon = line.indexOf(':')
  return (
    <span className={colon === 0 ? styles['comment'] : undefined}>
      {colon > 0 ? <b>{line.slice(0, colon)}</b> : null}
      {colon > 0 ? line.slice(colon) : line}
      {'\n'}
    </span>
  )
}
