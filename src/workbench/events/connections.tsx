import { useEffect, useRef } from 'react'
import { seconds } from '#http/seconds.ts'
import { duration } from '#http/describe.ts'
import { StatusCode } from '#workbench/status-code.tsx'
import { USUAL_RETRY_MS, type StreamFacts } from './stream-facts.ts'
import styles from './events.module.css'

/** Each connection of an EventSource as the wire carried it: what it asked to go on after, and how it ended. */
export function Connections({ connections }: { connections: readonly StreamFacts[] }) {
  const latest = connections.at(-1)
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
                {connections.map((facts) => (
                  <Connection key={facts.id} facts={facts} />
                ))}
              </tbody>
            </table>
          </div>
          <Stream facts={latest} />
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

function Connection({ facts }: { facts: StreamFacts }) {
  const { startedAt, tookMs, status, stands, lastEventId } = facts
  return (
    <tr>
      <td>{seconds(startedAt)}</td>
      <td>{lastEventId === undefined ? 'none' : <code>{lastEventId}</code>}</td>
      <td>{status === undefined ? '…' : <StatusCode code={status} />}</td>
      <td>
        {stands}
        {tookMs !== undefined && ` after ${duration(tookMs)}`}
      </td>
    </tr>
  )
}

function Stream({ facts }: { facts: StreamFacts }) {
  const { text, long, retryMs, nextId } = facts
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
        {long && '…\n'}
        {text.split('\n').map((line, index) => (
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
