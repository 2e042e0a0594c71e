import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import { byteText } from './byte-text.ts'
import type { ByteState, StreamRun } from './model.ts'
import styles from './tcp-stream.module.css'

const CELL = 15
const ROW = 22
const STAVE = 92

/** A bracket over a stretch of the stream: a message, a segment, a read. */
interface Bracket {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** The stream in lines, like music: what was written above each byte, how it travelled and was read below. */
export function Staves(props: {
  name: string
  run: StreamRun
  states: readonly ByteState[]
  /** How many steps are done. */
  count: number
}) {
  const { name, run, states, count } = props
  const { bytes, spans, segments, reads, steps } = run
  const past = steps.slice(0, count)
  const sends = past.filter((step) => step.kind === 'send')
  const readCount = past.filter(({ kind }) => kind === 'read').length
  const above = spans.map(({ from, to }, index) => ({ from, to, label: `message ${index + 1}` }))
  const travelled = segments
    .filter(({ index }) => sends.some(({ segment }) => segment === index))
    .map(({ index, from, to }) => {
      const times = sends.filter(({ segment }) => segment === index).length
      return { from, to, label: times > 1 ? `segment ${index + 1}, sent ${times}×` : `segment ${index + 1}` }
    })
  const below = reads
    .slice(0, readCount)
    .map(({ from, to }, index) => ({ from, to, label: `read ${index + 1}` }))
  const columnsIn = (width: number) => Math.max(1, Math.floor(width / CELL))

  return (
    <Drawing name={name} height={(width) => Math.ceil(bytes.length / columnsIn(width)) * STAVE}>
      {(width) => {
        const columns = columnsIn(width)
        return Array.from({ length: Math.ceil(bytes.length / columns) }, (_, line) => {
          const from = line * columns
          const to = Math.min(bytes.length, from + columns)
          const stave = { from, to }
          return (
            <g key={line} transform={`translate(0 ${line * STAVE})`} className={styles['stave']}>
              <Brackets look="message" y={0} brackets={above} {...stave} />
              {Array.from(bytes.slice(from, to), (byte, column) => {
                const text = byteText(byte)
                return (
                  <g key={column} data-state={states[from + column]} className={styles['byte']}>
                    <rect x={column * CELL + 0.5} y="20.5" width={CELL - 1} height={ROW - 1} rx="2" />
                    <text
                      x={column * CELL + CELL / 2}
                      y="36"
                      className={text.length > 1 ? styles['hex'] : undefined}
                    >
                      {text}
                    </text>
                  </g>
                )
              })}
              <Brackets look="segment" y={44} brackets={travelled} {...stave} />
              <Brackets look="read" y={62} brackets={below} {...stave} />
            </g>
          )
        })
      }}
    </Drawing>
  )
}

/** The brackets of one kind on one line; one that goes on to the next line is open at its end. */
function Brackets(props: {
  look: 'message' | 'segment' | 'read'
  y: number
  brackets: readonly Bracket[]
  from: number
  to: number
}) {
  const { look, y, brackets, from, to } = props
  return (
    <g className={styles[look]}>
      {brackets
        .filter((bracket) => bracket.from < to && bracket.to > from)
        .map((bracket) => {
          const left = (Math.max(bracket.from, from) - from) * CELL + 1.5
          const right = (Math.min(bracket.to, to) - from) * CELL - 1.5
          const open = bracket.to > to
          const begun = bracket.from < from
          const label = fitting(bracket.label, right - left - 8)
          return (
            <g key={bracket.from}>
              <path d={`M${left} ${y + 2}${begun ? 'm0 6' : 'v12m0 -6'}H${right}${open ? '' : 'm0 -6v12'}`} />
              {label !== '' && (
                <>
                  <rect x={left + 3} y={y} width={label.length * 6.9 + 3} height="16" />
                  <text x={left + 5} y={y + 12}>
                    {label}
                  </text>
                </>
              )}
            </g>
          )
        })}
    </g>
  )
}

/** As much of a label as has room: all, its number, or nothing. */
function fitting(label: string, room: number): string {
  const short = /\d+/.exec(label)?.[0] ?? ''
  return [label, label.split(',', 1)[0] ?? '', short].find((each) => each.length * 6.9 + 3 <= room) ?? ''
}
