import { memo, useId } from 'react'
import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import styles from './http-versions.module.css'
import type { PageLoad } from './load-page.ts'
import { heldSpans, partsOf, type Spent } from './time-spent.ts'
import { rowsOf, ticksOf, type Row } from './waterfall-rows.ts'
import { kindNames, ms, versionNames } from './words.ts'

const gutter = 72
const axis = 20

/**
 * When each file of a page came, to scale, up to the moment shown.
 * @param props.length of the time line, shared by the versions, in µs
 * @param props.now µs
 */
export function Waterfall(props: { load: PageLoad; rttMs: number; length: number; now: number }) {
  const { load, rttMs, length, now } = props
  const id = useId()
  const { rows, height } = rowsOf(load.resources)
  const done = load.resources.filter(({ doneAt }) => doneAt <= now).length
  const name = `${versionNames[load.version]}: ${done} of ${load.resources.length} files are there at ${ms(now)}`
  return (
    <Drawing name={name} height={height + axis}>
      {(width) => {
        const room = width - gutter - 4
        const scale = room / length
        return (
          <>
            <clipPath id={id}>
              <rect x={gutter - 1} y="0" width={Math.max(0, now * scale + 1)} height={height} />
            </clipPath>
            <Ground rows={rows} height={height} room={room} length={length} />
            <g clipPath={`url(#${id})`}>
              <Bars rows={rows} load={load} rttMs={rttMs} scale={scale} />
            </g>
            {now < length && <path className={styles['now']} d={`M${gutter + now * scale} 0V${height}`} />}
          </>
        )
      }}
    </Drawing>
  )
}

/** The names of the rows and the axis. */
const Ground = memo(function Ground(props: {
  rows: readonly Row[]
  height: number
  room: number
  length: number
}) {
  const { rows, height, room, length } = props
  const images = rows.filter(({ loaded }) => loaded.resource.kind === 'image')
  const first = images[0]
  const last = images.at(-1)
  return (
    <>
      {ticksOf(length, room < 400 ? 4 : 8).map((tick) => (
        <g key={tick}>
          <path className={styles['tick']} d={`M${gutter + (tick * room) / length} 0V${height}`} />
          <text
            className={styles['small']}
            x={gutter + (tick * room) / length}
            y={height + 15}
            textAnchor={tick === 0 ? 'start' : tick > length * 0.93 ? 'end' : 'middle'}
          >
            {tick === 0 ? '0' : ms(tick)}
          </text>
        </g>
      ))}
      {rows
        .filter(({ loaded }) => loaded.resource.kind !== 'image')
        .map(({ loaded: { resource }, y }) => (
          <text key={resource.name} className={styles['small']} x="0" y={y + 12}>
            {kindNames[resource.kind]}
          </text>
        ))}
      {first && last && (
        <>
          <text className={styles['small']} x="0" y={(first.y + last.y + last.height) / 2 + 4}>
            {images.length === 1 ? '1 image' : `${images.length} images`}
          </text>
          <path
            className={styles['bracket']}
            d={`M${gutter - 5} ${first.y + 1}V${last.y + last.height - 1}`}
          />
        </>
      )}
    </>
  )
})

const Bars = memo(function Bars(props: {
  rows: readonly Row[]
  load: PageLoad
  rttMs: number
  scale: number
}) {
  const { rows, load, rttMs, scale } = props
  const hatch = useId()
  return (
    <>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" className={styles['heldGround']} />
        <path d="M0 0V4" className={styles['heldStroke']} />
      </pattern>
      {rows.map(({ loaded, y, height }) => {
        const x = (micros: number) => gutter + micros * scale
        const bar = { y: y + height * 0.12, height: height * 0.76 }
        const lost = loaded.packets.flatMap(({ lostAt }) => lostAt)
        return (
          <g key={loaded.resource.name}>
            {partsOf(loaded, load, rttMs).map((part) => (
              <Part key={part.from} part={part} x={x} middle={y + height / 2} bar={bar} />
            ))}
            {heldSpans(loaded.packets).map(([from, to]) => (
              <rect
                key={from}
                {...bar}
                x={x(from)}
                width={Math.max(1, x(to) - x(from))}
                fill={`url(#${hatch})`}
              />
            ))}
            {lost.map((at) => (
              <Cross key={at} x={x(at)} y={y + height / 2} half={Math.max(2, Math.min(4, height / 2 - 1))} />
            ))}
          </g>
        )
      })}
    </>
  )
})

function Part(props: {
  part: Spent
  x: (micros: number) => number
  middle: number
  bar: { y: number; height: number }
}) {
  const { part, x, middle, bar } = props
  const [from, to] = [x(part.from), x(part.to)]
  switch (part.cost) {
    case 'queue':
      return <path className={styles['queue']} d={`M${from} ${middle}H${to}`} />
    case 'round-trip':
      return <path className={styles['trip']} d={`M${from} ${middle}H${to}`} />
    case 'handshake':
      return (
        <rect className={styles['handshake']} {...bar} x={from + 0.5} width={Math.max(1, to - from - 1)} />
      )
    default:
      return <rect className={styles['receive']} {...bar} x={from} width={Math.max(1, to - from)} />
  }
}

function Cross({ x, y, half }: { x: number; y: number; half: number }) {
  return (
    <path
      className={styles['lost']}
      d={`M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`}
    />
  )
}
