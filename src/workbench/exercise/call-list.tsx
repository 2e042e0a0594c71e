import { useId } from 'react'
import type { CallOutcome, CallRecord, Told } from '#http/exercise/call-record.ts'
import { seconds } from '#http/seconds.ts'
import styles from './call-list.module.css'
import { CallWire } from './call-wire.tsx'

/** The calls of a run: what was called, what the wire carried, what was written to the console and what came of it. */
export function CallList(props: {
  records: readonly CallRecord[]
  calls: readonly { readonly id: string; readonly says: string; readonly run: string }[]
  outcomeWords: (outcome: CallOutcome) => string
  lineWords: (values: readonly Told[]) => string
  /** What stands before each call, where there is something. */
  before?: string | undefined
  /** A handler need put nothing on the wire. */
  kind: 'client' | 'handler'
  /** Id of the call that is open at first. */
  open: string | undefined
}) {
  const title = useId()
  return (
    <section aria-labelledby={title} className={styles['calls']}>
      <h3 id={title}>What happened</h3>
      {props.before !== undefined && (
        <details className={styles['call']}>
          <summary>What stands before each call</summary>
          <pre className={styles['code']} tabIndex={0} aria-label="What stands before each call">
            <code>{props.before}</code>
          </pre>
        </details>
      )}
      {props.calls.map(({ id, says, run }) => {
        const record = props.records.find((each) => each.id === id)
        if (!record) return null
        const requests = record.hops.filter(({ kind }) => kind === 'request').length
        const { console: lines, outcome } = record
        return (
          <details key={id} className={styles['call']} open={id === props.open}>
            <summary>
              <strong>{says}</strong>
              <span className={styles['extent']}>
                {requests} request{requests === 1 ? '' : 's'}, {seconds(record.durationMs)}
                {lines.length > 0 && `, ${lines.length} line${lines.length === 1 ? '' : 's'} written`}
              </span>
            </summary>
            <pre className={styles['code']} tabIndex={0} aria-label="The call">
              <code>{run}</code>
            </pre>
            {(props.kind === 'client' || record.hops.length > 0) && <CallWire record={record} />}
            {lines.length > 0 && (
              <ol className={styles['console']} aria-label="Console">
                {lines.map(({ at, level, values, place }, index) => (
                  <li key={index} data-level={level}>
                    <span>{seconds(at)}</span>
                    <code>
                      {props.lineWords(values)}
                      {place && <small> line {place.line}</small>}
                    </code>
                  </li>
                ))}
              </ol>
            )}
            <p className={styles['outcome']} data-kind={outcome.kind}>
              {props.outcomeWords(outcome)}
            </p>
          </details>
        )
      })}
    </section>
  )
}
