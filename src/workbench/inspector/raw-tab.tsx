import { byteSize } from '#http/describe.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody, WireHop } from '#http/wire.ts'
import { contentKind, contentText, hexDump } from './content-text.ts'
import styles from './inspector.module.css'
import { headBytes, requestHead, responseHead, trailerLines, type HeadLine } from './message-text.ts'

/** How much content is drawn in a raw message, in characters. */
const LIMIT = 20_000

/** The request and the response of a hop, byte by byte as HTTP/1.1 writes them. */
export function RawTab({ hop }: { hop: WireHop }) {
  return (
    <div className={styles['messages']}>
      <Message
        title="Request"
        side="request"
        lines={requestHead(hop.request)}
        fields={hop.request.fields}
        body={hop.request.body}
      />
      {hop.interim?.map((interim, index) => (
        <Message
          key={index}
          title="Interim response"
          side="response"
          lines={responseHead(interim)}
          fields={interim.fields}
        />
      ))}
      {hop.response ? (
        <Message
          title="Response"
          side="response"
          lines={responseHead(hop.response)}
          fields={hop.response.fields}
          body={hop.response.body}
          decoded={hop.response.decoded}
          trailers={trailerLines(hop.response.trailers ?? [])}
        />
      ) : (
        <p className={styles['quiet']}>{hop.failure?.reason ?? 'No response has come over the wire.'}</p>
      )}
      <p className={styles['quiet']}>
        <code>{'\\r\\n'}</code> stands for the two bytes, carriage return and line feed, that end each line of
        a head.
      </p>
    </div>
  )
}

function Message(props: {
  title: string
  side: 'request' | 'response'
  lines: readonly HeadLine[]
  fields: readonly Field[]
  /** Absent for a message that can have no content. */
  body?: CapturedBody
  /** The content with its coding undone, where it has one. */
  decoded?: CapturedBody | undefined
  trailers?: readonly HeadLine[]
}) {
  const { lines, fields, body, decoded, trailers = [] } = props
  const text = body ? shownContent(fields, body, decoded !== undefined) : ''
  return (
    <section className={styles[props.side]}>
      <h4 className={styles['messageTitle']}>
        {props.title}
        <small>
          head {byteSize(headBytes(lines))}
          {body && `, content ${byteSize(body.size)}`}
          {decoded && `, compressed from ${byteSize(decoded.size)}: read it under Body`}
        </small>
      </h4>
      <pre className={styles['code']} tabIndex={0} aria-label={`${props.title} message`}>
        <Lines lines={lines} />
        {text.slice(0, LIMIT)}
        {text.length > LIMIT && '\n…'}
        {trailers.length > 0 && '\n'}
        <Lines lines={trailers} />
      </pre>
    </section>
  )
}

/** Content as text where it is text on the wire, else as a hex dump. */
function shownContent(fields: readonly Field[], body: CapturedBody, compressed: boolean): string {
  const kind = contentKind(fields, body)
  return kind === 'binary' || (compressed && kind !== 'empty')
    ? hexDump(body.bytes)
    : contentText(fields, body)
}

function Lines({ lines }: { lines: readonly HeadLine[] }) {
  return lines.map((line, index) => (
    <span key={index} className={styles[line.kind]} title={line.meaning}>
      {line.kind === 'field' ? <FieldLine text={line.text} /> : line.text}
      <span className={styles['eol']} aria-hidden="true">
        {'\\r\\n'}
      </span>
      {'\n'}
    </span>
  ))
}

function FieldLine({ text }: { text: string }) {
  const colon = text.indexOf(':')
  return (
    <>
      <b>{text.slice(0, colon)}</b>
      {text.slice(colon)}
    </>
  )
}
