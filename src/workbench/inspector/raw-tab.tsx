import { useState } from 'react'
import type { WireHop } from '#http/wire.ts'
import styles from './inspector.module.css'
import { requestHead, responseHead } from './message-text.ts'
import { Message, type LookedAt } from './raw/message.tsx'
import { PartExplanation } from './raw/part-explanation.tsx'
import raw from './raw/raw.module.css'

/** The messages of a hop as HTTP/1.1 writes them, byte by byte, each part with its explanation. */
export function RawTab({ hop }: { hop: WireHop }) {
  const [at, setAt] = useState<LookedAt>()
  const { request, response, interim = [] } = hop
  const watched = { looking: at?.place, onLook: setAt }
  return (
    <div className={raw['raw']}>
      <div className={styles['messages']}>
        <Message
          id="request"
          title="Request"
          head={requestHead(request)}
          facts={{ side: 'request', fields: request.fields, size: request.body.size }}
          body={request.body}
          {...watched}
        />
        {interim.map((each, index) => (
          <Message
            key={index}
            id={`interim ${index}`}
            title="Interim response"
            head={responseHead(each)}
            facts={{ side: 'response', fields: each.fields, size: 0, status: each.status }}
            {...watched}
          />
        ))}
        {response ? (
          <Message
            id="response"
            title="Response"
            head={responseHead(response)}
            facts={{
              side: 'response',
              fields: response.fields,
              size: response.body.size,
              status: response.status,
            }}
            body={response.body}
            decoded={response.decoded}
            chunks={hop.timing.chunks}
            trailers={response.trailers ?? []}
            {...watched}
          />
        ) : (
          <p className={styles['quiet']}>{hop.failure?.reason ?? 'No response has come over the wire.'}</p>
        )}
        {response && hop.failure && <p className={styles['warned']}>{hop.failure.reason}</p>}
        {hop.kind === 'websocket' && response?.status === 101 && (
          <p className={styles['quiet']}>
            After this handshake the connection speaks WebSocket: {hop.messages?.length ?? 0} messages so far,
            in frames of their own.
          </p>
        )}
        <p className={styles['quiet']}>
          <code>{'\\r\\n'}</code> stands for the two bytes, carriage return and line feed, that end each line
          of a head.
        </p>
      </div>
      <PartExplanation at={at} />
    </div>
  )
}
