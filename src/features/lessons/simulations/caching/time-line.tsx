import { useId } from 'react'
import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import styles from './caching.module.css'
import { ageOf, freshnessLifetime, type Stored } from './freshness.ts'
import type { CachingEvent, CachingRun, Served } from './model.ts'

const lanes = ['Ada', 'Ben', 'cdn', 'origin'] as const
type Lane = (typeof lanes)[number]
const laneNames: Record<Lane, [wide: string, phone: string]> = {
  Ada: ['Ada’s browser', 'Ada'],
  Ben: ['Ben’s browser', 'Ben'],
  cdn: ['CDN', 'CDN'],
  origin: ['Origin', 'Origin'],
}
const laneHeight = 46
const yOf = (lane: Lane) => 24 + lanes.indexOf(lane) * laneHeight
const height = 24 + lanes.length * laneHeight + 14

/** What lies in each cache over time, and how far each request went. */
export function TimeLine({
  run,
  now,
  length,
  name,
}: {
  run: CachingRun
  now: number
  length: number
  name: string
}) {
  const id = useId()
  return (
    <Drawing name={name} height={height}>
      {(width) => {
        const wide = width > 560
        const left = wide ? 116 : 56
        const x = (at: number) => left + (at / length) * (width - left - 14)
        return (
          <>
            <pattern
              id={`${id}-stale`}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path className={styles['staleStroke']} d="M0 0V5" />
            </pattern>
            <clipPath id={id}>
              <rect x={left - 1} y="0" width={x(now) - left + 1} height={height} />
            </clipPath>
            {[0, 30, 60, 90, 120, 150, 180].map((tick) => (
              <g key={tick}>
                <path className={styles['tick']} d={`M${x(tick)} 10V${height - 18}`} />
                <text x={x(tick)} y={height - 3} textAnchor={tick === length ? 'end' : 'middle'}>
                  {wide || tick % 60 === 0 ? `${tick} s` : ''}
                </text>
              </g>
            ))}
            {lanes.map((lane) => (
              <g key={lane} className={lane === 'origin' ? styles['origin'] : styles['cache']}>
                <text x="0" y={yOf(lane) + 4}>
                  {laneNames[lane][wide ? 0 : 1]}
                </text>
                <path className={styles['lane']} d={`M${x(0)} ${yOf(lane)}H${x(length)}`} />
              </g>
            ))}
            <g clipPath={`url(#${id})`}>
              {spansOf(run, length).map((span, index) => (
                <Kept key={index} span={span} x={x} hatch={`url(#${id}-stale)`} />
              ))}
            </g>
            {run.events
              .filter(({ at }) => at <= now)
              .map((event, index) => (
                <Mark key={index} event={event} x={x(event.at)} />
              ))}
            {now < length && <path className={styles['now']} d={`M${x(now)} 6V${height - 18}`} />}
          </>
        )
      }}
    </Drawing>
  )
}

/** A response in a cache, from the moment it was stored until it gave way. */
interface Span {
  readonly lane: 'Ada' | 'Ben' | 'cdn'
  readonly stored: Stored
  readonly from: number
  readonly until: number
  /** Its place among those that lie in the cache at the same time. */
  readonly place: number
  readonly places: number
}

function spansOf({ contents }: CachingRun, length: number): Span[] {
  return (['Ada', 'Ben', 'cdn'] as const).flatMap((lane) =>
    contents.flatMap((now, index) =>
      now[lane].flatMap((stored, place) => {
        if (contents[index - 1]?.[lane].includes(stored)) return []
        const end = contents.slice(index).find((later) => !later[lane].includes(stored))
        const places = Math.max(
          ...contents.map((each) => (each[lane].includes(stored) ? each[lane].length : 0)),
        )
        return [{ lane, stored, from: now.at, until: end?.at ?? length, place, places }]
      }),
    ),
  )
}

/** Fresh, then stale. */
function Kept({ span, x, hatch }: { span: Span; x: (at: number) => number; hatch: string }) {
  const { lane, stored, from, until, place, places } = span
  const end = Math.min(until, Math.max(from, freshUntil(stored, lane === 'cdn')))
  const room = 20 / places
  const bar = { y: yOf(lane) - 10 + place * room, height: room - 1 }
  return (
    <>
      <rect className={styles['fresh']} {...bar} x={x(from)} width={x(end) - x(from)} />
      <rect {...bar} x={x(end)} width={x(until) - x(end)} fill={hatch} />
    </>
  )
}

/** The moment, in seconds, at which it turns stale. */
function freshUntil(stored: Stored, shared: boolean): number {
  if (stored.directives.has('no-cache')) return stored.responseTime
  const { seconds } = freshnessLifetime(stored.directives, shared)
  return stored.responseTime + seconds - ageOf(stored, stored.responseTime).initialAge
}

function Mark({ event, x }: { event: CachingEvent; x: number }) {
  if (event.kind === 'changed') {
    const y = yOf('origin')
    return (
      <g className={styles['origin']}>
        <path className={styles['change']} d={`M${x} ${y - 7}l7 7l-7 7l-7-7Z`} />
        <text x={x + 11} y={y - 6}>
          v{event.version}
        </text>
      </g>
    )
  }
  const from = yOf(event.user)
  const to = event.toOrigin ? yOf('origin') : event.toCdn ? yOf('cdn') : from
  return (
    <>
      {to > from && <path className={styles['asked']} d={`M${x} ${from}V${to - 4}m-4-5l4 5l4-5`} />}
      <Seen wrong={event.wrong} x={x} y={from} />
    </>
  )
}

/** A ring for what is right, a triangle for what has changed since, a cross for what was meant for another. */
function Seen({ wrong, x, y }: { wrong: Served['wrong']; x: number; y: number }) {
  if (wrong === 'no') return <circle className={styles['right']} cx={x} cy={y} r="6" />
  if (wrong === 'outdated') return <path className={styles['outdated']} d={`M${x} ${y - 8}l8 14h-16Z`} />
  return (
    <>
      <circle className={styles['ofAnother']} cx={x} cy={y} r="8" />
      <path className={styles['crossed']} d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} />
    </>
  )
}
