import styles from './wire-drawing.module.css'

/** A line across the wire in percent of its box; broken at `breakAt`, what follows is dotted. */
export function Stroke(props: {
  from: [number, number]
  to: [number, number]
  breakAt: number | undefined
  dashed: boolean
}) {
  const [x1, y1] = props.from
  const [x2, y2] = props.to
  const middle = props.breakAt
  const yAt = (x: number) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1)
  const dash = props.dashed ? { strokeDasharray: '6 5' } : {}
  return (
    <svg className={styles['stroke']} viewBox="0 0 100 100" preserveAspectRatio="none">
      {middle === undefined ? (
        <path d={`M${x1} ${y1}L${x2} ${y2}`} {...dash} />
      ) : (
        <>
          <path d={`M${x1} ${y1}L${middle} ${yAt(middle)}`} {...dash} />
          <path d={`M${middle} ${yAt(middle)}L${x2} ${y2}`} strokeDasharray="2 5" opacity="0.7" />
        </>
      )}
    </svg>
  )
}

/** The head of an arrow that arrived. */
export function Arrow({ d }: { d: string }) {
  return (
    <svg className={styles['head']} viewBox="0 0 11 12">
      <path d={d} />
    </svg>
  )
}

/** Where a message was lost. */
export function Cross() {
  return (
    <svg className={styles['cross']} viewBox="0 0 14 14">
      <path d="M2 2l10 10M12 2L2 12" />
    </svg>
  )
}
