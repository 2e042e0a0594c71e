import { sameName, type Field } from '#http/field.ts'
import type { HandshakeFacts } from './handshake-facts.ts'
import styles from './sockets.module.css'

/** What the fields of a handshake are for (RFC 6455, 4 and 11.3). */
const meanings: readonly (readonly [name: string, meaning: string])[] = [
  ['Connection', 'the next field is about this connection itself'],
  ['Upgrade', 'from here on, another protocol'],
  ['Origin', 'the page that asks; the server may refuse strangers, for CORS does not apply here'],
  ['Sec-WebSocket-Version', 'the version of the protocol; there is only 13'],
  ['Sec-WebSocket-Key', '16 random bytes, new each time'],
  ['Sec-WebSocket-Accept', 'a hash of the key: proof that the server speaks WebSocket'],
  ['Sec-WebSocket-Protocol', 'the subprotocols offered, or the one chosen'],
  ['Sec-WebSocket-Extensions', 'what the protocol could do beyond itself, here compression'],
]

/** The handshake as the wire carried it, with what its fields are for, and how it failed where it did. */
export function Handshake({ facts }: { facts: HandshakeFacts }) {
  const { url, fields, response, failure, notes } = facts
  const opened = response?.status === 101 && failure?.kind !== 'unsupported'
  return (
    <details className={styles['handshake']}>
      <summary>
        Handshake: GET → {response ? response.status : 'no answer'}{' '}
        <small>{opened ? 'the connection stays open' : 'nothing was opened'}</small>
      </summary>
      <Head
        side="request"
        label="Request of the handshake"
        start={`GET ${targetOf(url)} HTTP/1.1`}
        fields={fields}
      />
      {response && (
        <Head
          side="response"
          label="Answer to the handshake"
          start={`HTTP/1.1 ${response.status} ${response.reason}`}
          fields={response.fields}
        />
      )}
      {failure && (
        <p className={styles['failed']}>
          {failure.reason} <code>{failure.netError}</code>
        </p>
      )}
      {notes.length > 0 && <p>The server: {notes.join('; ')}.</p>}
    </details>
  )
}

function targetOf(url: string): string {
  const { pathname = url, search = '' } = URL.parse(url) ?? {}
  return pathname + search
}

function Head(props: {
  side: 'request' | 'response'
  label: string
  start: string
  fields: readonly Field[]
}) {
  return (
    <ul className={`${styles['head']} ${styles[props.side]}`} aria-label={props.label}>
      <li>
        <b>{props.start}</b>
      </li>
      {props.fields.map(({ name, value }, index) => (
        <li key={index}>
          <code>
            <b>{name}</b>: {value}
          </code>
          <Meaning name={name} />
        </li>
      ))}
    </ul>
  )
}

function Meaning({ name }: { name: string }) {
  const meaning = meanings.find(([known]) => sameName(known, name))?.[1]
  return meaning === undefined ? null : <small>{meaning}</small>
}
