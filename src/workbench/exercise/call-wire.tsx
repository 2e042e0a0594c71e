import type { CSSProperties } from 'react'
import type { CallRecord } from '#http/exercise/call-record.ts'
import { seconds } from '#http/seconds.ts'
import type { WireHop } from '#http/wire.ts'
import { StatusCode } from '#workbench/status-code.tsx'
import { statusHue } from '#workbench/status-hue.ts'
import styles from './call-list.module.css'

/** What a call put on the wire: a row a request, to scale over the time that the call took. */
export function CallWire({ record }: { record: CallRecord }) {
  const { hops, durationMs } = record
  if (hops.length === 0) return <p className={styles['quiet']}>It put nothing on the wire.</p>
  const ends = hops.map(({ timing }) => timing.endedAt ?? timing.startedAt)
  const length = Math.max(1, durationMs, ...ends)
  const hosts = new Set(hops.map(({ request }) => URL.parse(request.url)?.host))
  return (
    <ol className={styles['wire']} aria-label="Requests on the wire">
      {hops.map((hop) => (
        <HopRow key={hop.id} hop={hop} length={length} withHost={hosts.size > 1} />
      ))}
    </ol>
  )
}

function HopRow({ hop, length, withHost }: { hop: WireHop; length: number; withHost: boolean }) {
  const { request, response, failure, timing, kind } = hop
  const url = URL.parse(request.url)
  const end = timing.endedAt ?? (failure ? timing.startedAt : length)
  const style = {
    '--from': `${((timing.startedAt / length) * 100).toFixed(2)}%`,
    '--width': `${(((end - timing.startedAt) / length) * 100).toFixed(2)}%`,
  } as CSSProperties
  const colour = response ? statusHue(response.status) : styles['failed']
  return (
    <li data-kind={kind}>
      <span className={styles['at']}>{seconds(timing.startedAt)}</span>
      <span className={styles['request']}>
        {request.method} {url ? (withHost ? url.host : '') + url.pathname + url.search : request.url}
        {kind === 'preflight' && <small> preflight</small>}
      </span>
      <span className={styles['track']} aria-hidden="true">
        <i className={colour} style={style} />
      </span>
      <span className={styles['answer']}>
        {response ? (
          <StatusCode code={response.status} />
        ) : (
          (failure?.kind.replaceAll('-', ' ') ?? 'no answer yet')
        )}
      </span>
    </li>
  )
}
