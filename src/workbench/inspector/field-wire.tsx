import styles from './headers-tab.module.css'
import type { FieldRow } from './field-rows.ts'

const told: Record<FieldRow['fate'], string> = {
  carried: 'went from the page over the wire to the server',
  added: 'was added on the way to the server',
  refused: 'never reached the wire',
  readable: 'went from the server over the wire to the page',
  hidden: 'stopped before JavaScript',
}

/** A field's way through page, wire and server, as a small drawing with a text equivalent. */
export function FieldWire({ fate }: { fate: FieldRow['fate'] }) {
  return (
    <>
      <span className="visually-hidden">{told[fate]}</span>
      <svg
        className={styles['drawing']}
        viewBox="0 0 200 16"
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        {drawings[fate]}
      </svg>
    </>
  )
}

const drawings: Record<FieldRow['fate'], React.ReactNode> = {
  carried: (
    <>
      <path d="M8 8H192M183 4l5 4-5 4" />
      <Dot x={8} />
      <Dot x={100} />
      <Dot x={192} />
    </>
  ),
  added: (
    <>
      <path d="M107 8H192M183 4l5 4-5 4" />
      <rect x="93" y="1.500" width="13" height="13" rx="2" />
      <path d="M96.500 8h6M99.500 5v6" />
      <Dot x={192} />
    </>
  ),
  refused: (
    <>
      <path d="M8 8H62" />
      <Dot x={8} />
      <path className={styles['cross']} d="M63 3l10 10M73 3L63 13" />
    </>
  ),
  readable: (
    <>
      <path d="M192 8H8M17 4l-5 4 5 4" />
      <Dot x={8} />
      <Dot x={100} />
      <Dot x={192} />
    </>
  ),
  hidden: (
    <>
      <path d="M192 8H100" />
      <path d="M98 8H20" strokeDasharray="2 5" />
      <Dot x={100} />
      <Dot x={192} />
      <g className={styles['blocked']}>
        <circle cx="9" cy="8" r="6" />
        <path d="M4.800 12.200l8.400-8.400" />
      </g>
    </>
  ),
}

function Dot({ x }: { x: number }) {
  return <circle className={styles['dot']} cx={x} cy="8" r="3.2" />
}
