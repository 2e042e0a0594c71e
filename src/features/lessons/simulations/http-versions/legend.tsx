import styles from './http-versions.module.css'

const marks = [
  ['queue', 'waits for a connection', <path key="" className={styles['queue']} d="M0 7H26" />],
  [
    'handshake',
    'handshake',
    <rect key="" className={styles['handshake']} x="1" y="2" width="24" height="10" />,
  ],
  ['trip', 'request and first answer: a round trip', <path key="" className={styles['trip']} d="M0 7H26" />],
  [
    'receive',
    'its packets arrive',
    <rect key="" className={styles['receive']} y="2" width="26" height="10" />,
  ],
  [
    'held',
    'arrived, but not readable: one before is missing',
    <g key="">
      <rect className={styles['heldGround']} y="2" width="26" height="10" />
      <path className={styles['heldStroke']} d="M1 12L11 2M8 12L18 2M15 12L25 2" />
    </g>,
  ],
  ['lost', 'a packet is lost', <path key="" className={styles['lost']} d="M9 3l8 8m0-8l-8 8" />],
] as const

/** What the marks of the waterfalls mean. */
export function Legend() {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {marks.map(([name, words, mark]) => (
        <li key={name}>
          <svg width="26" height="14">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
