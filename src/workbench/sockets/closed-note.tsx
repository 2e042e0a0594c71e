import { closeCode } from '#http/close-code.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'
import type { HandshakeFacts } from './handshake-facts.ts'
import type { Closed } from './socket-memory.ts'
import styles from './sockets.module.css'

/** How a connection ended: its close code explained, and what the page was not told. */
export function ClosedNote(props: { closed: Closed; failure: HandshakeFacts['failure'] }) {
  const { closed, failure } = props
  const { code, reason, wasOpen } = closed
  const { name, meaning, madeUp } = closeCode(code)
  return (
    <div className={styles['closed']} data-clean={closed.wasClean}>
      <p>
        <b>
          {wasOpen ? 'Closed' : 'Not opened'}: <code>{code}</code> {name}
        </b>
        {reason && ` “${reason}”`}
      </p>
      <p>
        {meaning[0]?.toUpperCase()}
        {meaning.slice(1)}. {madeUp && 'No server sent this code: the browser made it up for the page. '}
        <RfcLink number="6455" section="7.4" />
      </p>
      {failure && (
        <p>
          The wire knows more: {failure.reason} <code>{failure.netError}</code>
        </p>
      )}
    </div>
  )
}
