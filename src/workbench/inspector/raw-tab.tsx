import { byteSize } from '#http/describe.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody, WireHop } from '#http/wire.ts'
import { contentKind, contentText, hexDump } from './content-text.ts'
import styles from './inspector.module.css'
import { headBytes, requestHead, responseHead, type HeadLine } from './message-text.ts'

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
      {hop.response ? (
        <Message
          title="Response"
          side="response"
          lines={responseHead(hop.response)}
          fields={hop.response.fields}
          body={hop.response.body}
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
  body: CapturedBody
}) {
  const { lines, fields, body } = props
  const text = contentKind(fields, body) === 'binary' ? hexDump(body.bytes) : contentText(fields, body)
  return (
    <section className={styles[props.side]}>
      <h4 className={styles['messageTitle']}>
        {props.title}
        <small>
          head {byteSize(headBytes(lines))}, content {byteSize(body.size)}
        </small>
      </h4>
      <pre className={styles['code']} tabIndex={0} aria-label={`${props.title} message`}>
        {lines.map((line, index) => (
          <span key={index} className={styles[line.kind]} title={line.meaning}>
            {line.kind === 'field' ? <FieldLine text={line.text} /> : line.text}
            <span className={styles['eol']} aria-hidden="true">
              {'\\r\\n'}
            </span>
            {'\n'}
          </span>
        ))}
        {text.slice(0, LIMIT)}
        {text.length > LIMIT && '\n…'}
      </pre>
    </section>
  )
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
