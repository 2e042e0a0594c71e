import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import type { Ladder, Rung } from './ladder.ts'
import styles from './tcp-udp.module.css'

const TOP = 34
const BOTTOM = 14
const GUTTER = 88
const COLUMN = 11

/** Packets between two posts, time running down, up to now. Right of the server's post: what waits there and is read. */
export function LadderDrawing(props: {
  name: string
  ladder: Ladder
  messages: number
  now: number
  lengthMs: number
  /** px for a ms. */
  scale: number
}) {
  const { name, ladder, messages, now, lengthMs, scale } = props
  const y = (at: number) => TOP + at * scale
  const every = tickMs(scale)
  const ticks = Array.from({ length: Math.floor(lengthMs / every) + 1 }, (_, index) => index * every)
  const left = GUTTER
  return (
    <Drawing name={name} height={Math.ceil(y(lengthMs)) + BOTTOM}>
      {(width, height) => {
        const right = width - messages * COLUMN - 18
        return (
          <>
            {ticks.map((at) => (
              <g key={at}>
                <line className={styles['tick']} x1={left} x2={right} y1={y(at)} y2={y(at)} />
                <text className={styles['time']} x="0" y={y(at) + 4}>
                  {at}
                </text>
              </g>
            ))}
            <text className={styles['time']} x="0" y="14">
              ms
            </text>
            <Ends left={left} right={right} />
            <line className={styles['client']} x1={left} x2={left} y1={TOP} y2={height} />
            <line className={styles['server']} x1={right} x2={right} y1={TOP} y2={height} />
            {ladder.waits
              .filter(({ from }) => from < now)
              .map(({ from, to }) => (
                <line
                  key={from}
                  className={styles['wait']}
                  x1={left}
                  x2={left}
                  y1={y(from)}
                  y2={y(Math.min(to, now))}
                />
              ))}
            {ladder.rungs
              .filter(({ leaves }) => leaves <= now)
              .map((rung, index) => (
                <RungLine key={index} rung={rung} now={now} left={left} right={right} y={y} />
              ))}
            <Labels rungs={ladder.rungs.filter(({ leaves }) => leaves <= now)} x={left - 9} y={y} />
            {ladder.marks
              .filter(({ there }) => there <= now)
              .map(({ message, there, read, again }, index) => {
                const x = right + 16 + message * COLUMN
                const until = Math.min(read ?? now, now)
                return (
                  <g key={index}>
                    {until > there && (
                      <line
                        className={styles['held']}
                        x1={x}
                        x2={x}
                        y1={y(there)}
                        y2={y(until) - (until === read ? 8 : 0)}
                      />
                    )}
                    {(read === undefined || until > there) && (
                      <circle className={styles['there']} cx={x} cy={y(there)} r="3" />
                    )}
                    {read !== undefined && read <= now && (
                      <text className={again ? styles['again'] : styles['read']} x={x} y={y(read) + 4}>
                        {message + 1}
                      </text>
                    )}
                  </g>
                )
              })}
          </>
        )
      }}
    </Drawing>
  )
}

function Ends({ left, right }: { left: number; right: number }) {
  return (
    <>
      <circle className={styles['ring']} cx={left} cy="22" r="5" />
      <text x={left + 12} y="26">
        Client
      </text>
      <rect className={styles['square']} x={right - 6} y="16" width="12" height="12" rx="1.5" />
      <text x={right - 12} y="26" textAnchor="end">
        Server
      </text>
    </>
  )
}

/** The way of a packet so far; lost ones end in a cross half-way. */
function RungLine(props: {
  rung: Rung
  now: number
  left: number
  right: number
  y: (at: number) => number
}) {
  const { rung, now, left, right, y } = props
  const [start, end] = rung.by === 'client' ? [left, right] : [right, left]
  const whole = rung.arrives - rung.leaves
  const part = Math.min(rung.lost ? 0.5 : 1, whole > 0 ? (now - rung.leaves) / whole : 1)
  const x = start + (end - start) * part
  const at = y(rung.leaves + whole * part)
  const gone = rung.lost && part === 0.5
  return (
    <g className={rung.by === 'client' ? styles['data'] : styles['ack']}>
      <line x1={start} y1={y(rung.leaves)} x2={x} y2={at} />
      {gone ? (
        <path className={styles['cross']} d={`M${x - 4} ${at - 4}l8 8m0 -8l-8 8`} />
      ) : (
        <circle cx={x} cy={at} r={rung.by === 'client' ? 2.5 : 1.5} />
      )}
    </g>
  )
}

/** What is sent, beside the client's post; one too close below another is left out. */
function Labels({ rungs, x, y }: { rungs: readonly Rung[]; x: number; y: (at: number) => number }) {
  let last = Number.NEGATIVE_INFINITY
  return rungs.map(({ leaves, label }, index) => {
    if (label === undefined || y(leaves) - last < 11) return null
    last = y(leaves)
    return (
      <text key={index} className={styles['sent']} x={x} y={last + 4} textAnchor="end">
        {label}
      </text>
    )
  })
}

/** The step of the time axis, so that its numbers stand 40 px apart or more. */
function tickMs(scale: number): number {
  const least = 40 / scale
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? least
}
