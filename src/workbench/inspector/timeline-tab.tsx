import type { CSSProperties } from 'react'
import type { Attempt, Exchange, Held, Outcome } from '#http/exchange.ts'
import { outcomeName } from '#http/describe.ts'
import { seconds } from '#http/seconds.ts'
import { rateLimitLevel } from '#http/rate-limit-level.ts'
import type { WireHop } from '#http/wire.ts'
import { percent, span } from '#workbench/drawing/scale.ts'
import { TimeAxis } from '#workbench/drawing/time-axis.tsx'
import { statusHue } from '#workbench/status-hue.ts'
import { timelineEvents, timelineLength } from './timeline.ts'
import styles from './timeline-tab.module.css'
import { TimelineTable } from './timeline-table.tsx'
import { TimelineZoom } from './timeline-zoom.tsx'

/** From how many hops on only the attempts are drawn. */
const MANY_HOPS = 24

/** An exchange to scale: attempts, waits and hops on a time line, and the same as a list and a table. */
export function TimelineTab({ exchange }: { exchange: Exchange }) {
  const length = timelineLength(exchange)
  const { deadlineMs } = exchange.request.policy
  const several = exchange.attempts.length > 1
  const held = exchange.heldAtEnd !== undefined || exchange.attempts.some((attempt) => attempt.held)
  const hops = exchange.attempts.flatMap((attempt) => attempt.hops)
  return (
    <>
      <TimelineZoom>
        {(zoom) => (
          <div className={styles['chart']} aria-hidden="true">
            {(several || held) && (
              <Lane name="Attempts">
                {exchange.heldAtEnd && exchange.outcome.kind === 'aborted' && (
                  <HeldSpan held={exchange.heldAtEnd} until={exchange.durationMs} length={length} />
                )}
                {exchange.attempts.map((attempt) => (
                  <AttemptBlock key={attempt.number} attempt={attempt} length={length} />
                ))}
              </Lane>
            )}
            {exchange.attempts.map((attempt) =>
              attempt.decision.action === 'retry' ? (
                <WaitLane key={attempt.number} attempt={attempt} length={length} />
              ) : null,
            )}
            {(!several || hops.length <= MANY_HOPS) &&
              hops.map((hop) => (
                <HopLane key={hop.id} hop={hop} length={length} exchange={exchange} several={several} />
              ))}
            {!several && exchange.outcome.kind !== 'response' && (
              <Lane name="Client">
                <Span from={0} to={exchange.durationMs} length={length} className={styles['patience']} />
                <Label at={exchange.durationMs} length={length}>
                  {outcomeMark(exchange.outcome)}
                </Label>
              </Lane>
            )}
            {deadlineMs !== undefined && deadlineMs <= length && (
              <Lane name="Deadline">
                <i className={styles['deadline']} style={{ left: percent(deadlineMs, length) }} />
                <Label at={deadlineMs} length={length}>
                  {seconds(deadlineMs)} in all
                </Label>
              </Lane>
            )}
            <Axis length={length} zoom={zoom} />
          </div>
        )}
      </TimelineZoom>
      <ol className={styles['events']} aria-label="What happened when">
        {timelineEvents(exchange).map((event, index) => (
          <li key={index}>
            <span>{seconds(Math.max(0, event.at))}</span>
            {event.text}
          </li>
        ))}
      </ol>
      <TimelineTable exchange={exchange} />
    </>
  )
}

function AttemptBlock({ attempt, length }: { attempt: Attempt; length: number }) {
  const { decision, outcome } = attempt
  return (
    <>
      {attempt.held && <HeldSpan held={attempt.held} until={attempt.startedAt} length={length} />}
      <Span
        from={attempt.startedAt}
        to={attempt.endedAt}
        length={length}
        className={`${styles['attempt']} ${statusHue(outcome.kind === 'response' ? outcome.status : undefined)}`}
        label={outcomeMark(outcome)}
      />
      {decision.action === 'retry' && (
        <Span
          from={attempt.endedAt}
          to={Math.min(length, attempt.endedAt + decision.waitMs)}
          length={length}
          className={styles['wait']}
          middle={`waits ${seconds(decision.waitMs)}`}
        />
      )}
    </>
  )
}

/** The wait for a turn under the client's own rate limit. */
function HeldSpan({ held, until, length }: { held: Held; until: number; length: number }) {
  return (
    <Span
      from={held.since}
      to={until}
      length={length}
      className={`${styles['wait']} ${styles['held']}`}
      middle={`own limit ${seconds(until - held.since)}`}
    />
  )
}

/** The range that backoff could draw from, the draw, and the server's flag. */
function WaitLane({ attempt, length }: { attempt: Attempt; length: number }) {
  if (attempt.decision.action !== 'retry') return null
  const { draw, waitMs, retryAfterMs } = attempt.decision
  const from = attempt.endedAt
  const overruled = waitMs !== draw.drawnMs
  return (
    <Lane name={`Wait ${attempt.number}`}>
      <Span
        from={from}
        to={Math.min(length, from + draw.limitMs)}
        length={length}
        className={styles['range']}
      />
      <i
        className={`${styles['draw']} ${overruled ? styles['overruled'] : ''}`}
        style={{ left: percent(from + draw.drawnMs, length) }}
      />
      {retryAfterMs !== undefined && (
        <i className={styles['flag']} style={{ left: percent(from + retryAfterMs, length) }} />
      )}
    </Lane>
  )
}

function HopLane(props: { hop: WireHop; length: number; exchange: Exchange; several: boolean }) {
  const { hop, length, exchange } = props
  const at = (moment: number) => moment - exchange.clockStart
  const { timing, response } = hop
  const asks = hop.kind === 'preflight'
  const level = response && rateLimitLevel(response.fields)
  const end = at(timing.endedAt ?? exchange.clockStart + length)
  const received = timing.receivedAt === undefined ? end : at(timing.receivedAt)
  const firstByte = timing.firstByteAt === undefined ? end : at(timing.firstByteAt)
  const connected = Math.min(received, at(timing.connectedAt ?? timing.startedAt))
  return (
    <Lane
      name={`${props.several ? `${hop.attempt}: ` : ''}${asks ? 'Preflight' : `${hop.request.method} ${pathOf(hop)}`}`}
    >
      <Span from={at(timing.startedAt)} to={connected} length={length} className={styles['connect']} />
      <Span
        from={connected}
        to={received}
        length={length}
        className={`${styles['travel']} ${asks ? styles['asks'] : ''}`}
      />
      {timing.receivedAt !== undefined && (
        <Span from={received} to={firstByte} length={length} className={styles['work']} />
      )}
      {response && (
        <Span
          from={firstByte}
          to={end}
          length={length}
          className={`${styles['content']} ${statusHue(response.status)}`}
        />
      )}
      {timing.chunks.length > 1 &&
        timing.chunks.map((chunk, index) => (
          <i key={index} className={styles['chunk']} style={{ left: percent(at(chunk.at), length) }} />
        ))}
      {hop.interim?.map((interim, index) => (
        <i key={index} className={styles['interim']} style={{ left: percent(at(interim.at), length) }} />
      ))}
      {response && (
        <Label at={end} length={length}>
          {response.status}
          {level && (
            <small className={styles['level']}>
              {level.limit !== undefined && (
                <i style={{ '--left': level.remaining / Math.max(1, level.limit) } as CSSProperties} />
              )}
              {level.remaining} left
            </small>
          )}
        </Label>
      )}
    </Lane>
  )
}

function pathOf(hop: WireHop): string {
  return URL.parse(hop.request.url)?.pathname ?? ''
}

function Axis({ length, zoom }: { length: number; zoom: number }) {
  return (
    <div className={styles['lane']}>
      <span />
      <TimeAxis length={length} parts={5 * zoom} ruled />
    </div>
  )
}

function Lane({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles['lane']}>
      <span className={styles['name']}>{name}</span>
      <div className={styles['track']}>{children}</div>
    </div>
  )
}

function Span(props: {
  from: number
  to: number
  length: number
  className: string | undefined
  label?: string
  middle?: string
}) {
  return (
    <span className={`${styles['span']} ${props.className}`} style={span(props.from, props.to, props.length)}>
      {props.label && <b>{props.label}</b>}
      {props.middle && <em>{props.middle}</em>}
    </span>
  )
}

function Label({ at, length, children }: { at: number; length: number; children: React.ReactNode }) {
  const late = at / length > 0.8
  return (
    <span
      className={`${styles['label']} ${late ? styles['before'] : ''}`}
      style={late ? { right: percent(length - at, length) } : { left: percent(at, length) }}
    >
      {children}
    </span>
  )
}

/** A status, or which limit ended an attempt. */
function outcomeMark(outcome: Outcome): string {
  if (outcome.kind === 'response') return String(outcome.status)
  if (outcome.kind !== 'timeout' || outcome.limit === undefined) return outcomeName(outcome)
  return { connect: 'No connection', read: 'Silence', deadline: 'Out of time' }[outcome.limit]
}
