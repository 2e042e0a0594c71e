import type { FaultKind } from '#http/fault-catalogue.ts'
import styles from './fault-mark.module.css'

/** Where on the wire a fault strikes. */
type Strike = 'request' | 'answer' | 'content' | 'pace' | 'message' | 'server'

const strikes: Readonly<Record<FaultKind, Strike>> = {
  'no-such-host': 'request',
  'connection-refused': 'request',
  'connect-timeout': 'request',
  'tls-failure': 'request',
  'connection-reset': 'answer',
  'never-answers': 'answer',
  'stalled-body': 'content',
  latency: 'pace',
  'slow-first-byte': 'pace',
  'slow-body': 'pace',
  bandwidth: 'pace',
  'truncated-body': 'content',
  'wrong-content-length': 'message',
  'malformed-chunk': 'content',
  'corrupt-gzip': 'message',
  'invalid-json': 'message',
  'html-for-json': 'message',
  'empty-body': 'message',
  'wrong-charset': 'message',
  'huge-body': 'message',
  status: 'server',
  brownout: 'server',
  'rate-limit': 'server',
  'duplicate-effect': 'server',
  'lost-update': 'server',
  'stale-replica': 'server',
  'redirect-loop': 'server',
  'cors-misconfigured': 'message',
}

/** A wire in small, struck where a kind of fault strikes. Words beside it say the same. */
export function FaultMark({ kind }: { kind: FaultKind }) {
  const strike = strikes[kind]
  return (
    <svg className={styles['mark']} width="78" height="22" viewBox="0 0 78 22" aria-hidden="true">
      <circle className={styles['client']} cx="7" cy="11" r="4.5" />
      {strike === 'server' ? (
        <path className={styles['struck']} d="M66.500 6.500h9v9h-9zM67 15l8-8" />
      ) : (
        <rect className={styles['server']} x="66" y="6" width="10" height="10" rx="1.5" />
      )}
      <Request lost={strike === 'request'} />
      {strike !== 'request' && <Response strike={strike} />}
    </svg>
  )
}

function Request({ lost }: { lost: boolean }) {
  return lost ? (
    <>
      <path className={styles['request']} d="M15 11H39" />
      <path className={styles['cross']} d="M39 7l8 8M47 7l-8 8" />
      <path className={styles['rest']} d="M50 11H63" />
    </>
  ) : (
    <path className={styles['request']} d="M15 7H62M58.500 4L62 7l-3.500 3" />
  )
}

function Response({ strike }: { strike: Strike }) {
  switch (strike) {
    case 'answer':
      return (
        <>
          <path className={styles['cross']} d="M53 11.500l7 7M60 11.500l-7 7" />
          <path className={styles['rest']} d="M50 15H15" />
        </>
      )
    case 'content':
      return (
        <>
          <path className={styles['response']} d="M62 15H42" />
          <path className={styles['cross']} d="M34 11.500l7 7M41 11.500l-7 7" />
          <path className={styles['rest']} d="M31 15H15" />
        </>
      )
    case 'pace':
      return (
        <>
          <path className={styles['response']} d="M62 15H20" strokeDasharray="3 7" />
          <path className={styles['response']} d="M18.500 12L15 15l3.500 3" />
        </>
      )
    case 'message':
      return (
        <>
          <path className={styles['response']} d="M62 15H46M33 15H15M18.500 12L15 15l3.500 3" />
          <path className={styles['cross']} d="M35 15l2.500-3 3.500 6 3-4" />
        </>
      )
    default:
      return <path className={styles['response']} d="M62 15H15M18.500 12L15 15l3.500 3" />
  }
}
