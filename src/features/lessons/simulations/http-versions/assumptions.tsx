import { RfcLink } from '#workbench/rfc-link.tsx'
import styles from './http-versions.module.css'

/** What the model holds, and what it leaves out. */
export function Assumptions() {
  return (
    <details className={styles['assumptions']}>
      <summary>What the model assumes</summary>
      <ul>
        <li>
          All files lie on one origin, whose address is known. HTTP/1.1 opens up to six connections, as
          browsers do; <RfcLink number="9112" section="9.4" /> gives no number. HTTP/2 (
          <RfcLink number="9113" section="9.1" />) and HTTP/3 (<RfcLink number="9114" section="3.3" />) use
          one.
        </li>
        <li>
          TCP’s handshake takes a round trip, TLS 1.3’s another (<RfcLink number="8446" section="2" />
          ); QUIC does both in one (<RfcLink number="9000" section="7" />
          ). 0-RTT saves TLS’s round trip (
          <RfcLink number="8446" section="2.3" />
          ).
        </li>
        <li>
          A packet carries 1,400 bytes. A new connection may have 10 on their way (
          <RfcLink number="6928" section="2" />
          ), and each acknowledgement allows one more: slow start (<RfcLink number="5681" section="3.1" />
          ). A loss halves that, and from then on it grows by one a round trip (
          <RfcLink number="9002" section="7.3" />
          ). The same for TCP and QUIC; CUBIC, which most servers use, recovers sooner.
        </li>
        <li>
          A loss is noticed the moment its acknowledgement fails to come, a round trip after sending. Only
          packets to the browser are lost, each by chance; real losses come in bursts, and have TCP and QUIC
          notice them at different times. The same seed loses the same packets of a connection.
        </li>
        <li>
          Open responses take turns, a packet each; images go last (<RfcLink number="9218" section="4.1" />
          ). TCP hands over bytes in order only, so a hole stops all streams; QUIC orders each stream by
          itself (<RfcLink number="9000" section="2.2" />
          ).
        </li>
        <li>
          The server answers at once, requests are short, and a file’s mentions are found when it is there in
          full. Header compression and server push are left out.
        </li>
      </ul>
    </details>
  )
}
