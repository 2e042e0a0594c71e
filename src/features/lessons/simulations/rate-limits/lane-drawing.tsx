import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import { algorithmNames, seconds } from './words.ts'
import { changesOf, levelAt, type Answered, type Lane } from './model.ts'
import styles from './rate-limits.module.css'

const TOP = 10
const BASE = 78
const LET = 91
const REFUSED = 107
const RETRY = 123
const HEIGHT = 132
const AXIS = 18
const SIDE = 9
/** Room that the words of a Retry-After need. */
const LABEL = 112

type X = (at: number) => number

/** One limit over time, up to now: how much of it is left, and below which requests it lets through. */
export function LaneDrawing(props: { lane: Lane; now: number; lengthMs: number; axis: boolean }) {
  const { lane, now, lengthMs, axis } = props
  const { algorithm, rule, answers } = lane
  const { limit } = rule
  const y = (level: number) => BASE - (level / limit) * (BASE - TOP)
  const past = answers.filter(({ at }) => at <= now)
  const let200 = past.filter(({ allowed }) => allowed).length
  const name =
    `${algorithmNames[algorithm]} up to ${seconds(now)}: ${let200} of ${past.length} let through, ` +
    `${Math.floor(levelAt(lane, now))} of ${limit} left.`
  return (
    <Drawing name={name} height={HEIGHT + (axis ? AXIS : 0)}>
      {(width, height) => {
        const x: X = (at) => SIDE + (at / lengthMs) * (width - 2 * SIDE)
        const line = levelPoints(lane, now, lengthMs).map(({ at, level }) => `${x(at)},${y(level)}`)
        return (
          <>
            {Array.from({ length: limit + 1 }, (_, level) => (
              <line
                key={level}
                className={styles['grid']}
                x1={SIDE}
                x2={width - SIDE}
                y1={y(level)}
                y2={y(level)}
              />
            ))}
            <Window lane={lane} now={now} lengthMs={lengthMs} x={x} />
            <polygon
              className={styles['fill']}
              points={[`${x(0)},${BASE}`, ...line, `${x(now)},${BASE}`].join(' ')}
            />
            <polyline className={styles['level']} points={line.join(' ')} />
            <RetryAfter answer={past.findLast(({ allowed }) => !allowed)} x={x} most={width - SIDE} />
            {answers.map((answer, index) => (
              <Mark key={index} answer={answer} x={x(answer.at)} shown={answer.at <= now} />
            ))}
            <line className={styles['now']} x1={x(now)} x2={x(now)} y1="2" y2={HEIGHT} />
            {axis && <Axis lengthMs={lengthMs} x={x} y={height - 4} />}
          </>
        )
      }}
    </Drawing>
  )
}

/** The corners of a level's line: where it jumps, the level before and after. */
function levelPoints(lane: Lane, now: number, lengthMs: number): { at: number; level: number }[] {
  const moments = [0, ...lane.answers.map(({ at }) => at), ...changesOf(lane, lengthMs), now]
  return [...new Set(moments)]
    .filter((at) => at <= now)
    .toSorted((a, b) => a - b)
    .flatMap((at) => [
      { at, level: levelAt(lane, at - 1e-6) },
      { at, level: levelAt(lane, at) },
    ])
}

/** The windows that begin anew, or the one that slides along with now. */
function Window({ lane, now, lengthMs, x }: { lane: Lane; now: number; lengthMs: number; x: X }) {
  const { algorithm, rule, answers } = lane
  if (algorithm === 'sliding-window') {
    const from = Math.max(0, now - rule.windowMs)
    return <rect className={styles['window']} x={x(from)} y="2" width={x(now) - x(from)} height={BASE - 2} />
  }
  const state = answers.find(({ at }) => at <= now)?.state
  if (state?.algorithm !== 'fixed-window') return null
  const count = Math.ceil((lengthMs - state.startedAt) / rule.windowMs)
  return Array.from({ length: count }, (_, index) => state.startedAt + index * rule.windowMs).map((at) => (
    <line key={at} className={styles['border']} x1={x(at)} x2={x(at)} y1="2" y2={BASE} />
  ))
}

/** How long the request refused last is asked to wait. */
function RetryAfter(props: { answer: Answered | undefined; x: X; most: number }) {
  const { answer, x, most } = props
  if (answer?.retryAfterSeconds === undefined) return null
  const from = x(answer.at)
  const to = Math.min(most, x(answer.at + answer.retryAfterSeconds * 1_000))
  const [at, anchor] =
    most - to > LABEL ? [to + 14, 'start' as const] : [from > LABEL ? from - 2 : to - 6, 'end' as const]
  return (
    <g className={styles['retry']}>
      <line x1={from + 4} x2={to} y1={RETRY} y2={RETRY} />
      <path d={`M${to} ${RETRY + 5}v-12h9l-2.5 3l2.5 3h-9`} />
      <text x={at} y={RETRY + 4} textAnchor={anchor}>
        Retry-After: {answer.retryAfterSeconds}
      </text>
    </g>
  )
}

/** A request: a dot where it was let through, a cross lower down where it was refused, a ring before its time. */
function Mark({ answer, x, shown }: { answer: Answered; x: number; shown: boolean }) {
  const { allowed, own } = answer
  if (!shown) return <circle className={styles['future']} cx={x} cy={LET} r="3.5" />
  const y = allowed ? LET : REFUSED
  return (
    <>
      {own && <circle className={styles['own']} cx={x} cy={y} r="7" />}
      {allowed ? (
        <circle className={styles['allowed']} cx={x} cy={y} r="4" />
      ) : (
        <path className={styles['refused']} d={`M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7`} />
      )}
    </>
  )
}

function Axis({ lengthMs, x, y }: { lengthMs: number; x: X; y: number }) {
  const step = [1, 2, 5, 10].find((each) => lengthMs / 1_000 / each <= 8) ?? 20
  return Array.from({ length: Math.floor(lengthMs / 1_000 / step) + 1 }, (_, index) => index * step).map(
    (at) => (
      <text
        key={at}
        className={styles['axis']}
        x={x(at * 1_000)}
        y={y}
        textAnchor={at === 0 ? 'start' : 'middle'}
      >
        {at === 0 ? '0' : `${at} s`}
      </text>
    ),
  )
}
