import { byteSize, describeEffect, duration } from '#http/describe.ts'
import type { WireHop } from '#http/wire.ts'
import { MethodName } from '#workbench/method-name.tsx'
import { StatusCode } from '#workbench/status-code.tsx'
import { contentKind, contentText } from './content-text.ts'
import styles from './inspector.module.css'

/** What the server saw, did and sent, hop by hop; also what the client never got. */
export function ServerTab({ hops }: { hops: readonly WireHop[] }) {
  if (hops.length === 0) return <p className={styles['quiet']}>No request reached any server.</p>
  return (
    <ol className={styles['hops']}>
      {hops.map((hop, index) => (
        <li key={hop.id} className={styles['hop']}>
          <ServerHop hop={hop} number={index + 1} />
        </li>
      ))}
    </ol>
  )
}

function ServerHop({ hop, number }: { hop: WireHop; number: number }) {
  const { request, response, timing, failure } = hop
  const url = URL.parse(request.url)
  const worked =
    timing.receivedAt === undefined || timing.firstByteAt === undefined
      ? undefined
      : timing.firstByteAt - timing.receivedAt
  return (
    <>
      <p className={styles['hopTitle']}>
        <span className={styles['number']}>{number}</span>
        <MethodName method={request.method} />
        <code>{url ? `${url.host}${url.pathname}${url.search}` : request.url}</code>
        {hop.kind === 'preflight' && <span className={styles['quiet']}>preflight, sent by the browser</span>}
      </p>
      <dl className={styles['facts']}>
        <Fact name="Saw">
          {failure?.kind === 'no-such-host' || failure?.kind === 'connection-refused'
            ? 'nothing: the request never arrived'
            : `${request.fields.length} fields, ${byteSize(request.body.size)} of content`}
        </Fact>
        {request.body.size > 0 && contentKind(request.fields, request.body) !== 'binary' && (
          <Fact name="Content">
            <code className={styles['excerpt']}>
              {contentText(request.fields, request.body).slice(0, 400)}
            </code>
          </Fact>
        )}
        {hop.notes.length > 0 && (
          <Fact name="Did">
            {hop.notes.map((note) => (
              <span key={note} className={styles['note']}>
                {note}
              </span>
            ))}
          </Fact>
        )}
        {hop.fault && <Fact name="Fault">this request {describeEffect(hop.fault, true)}</Fact>}
        {response && (
          <Fact name="Sent">
            <StatusCode code={response.status} phrase /> with {response.fields.length} fields and{' '}
            {byteSize(response.body.size)} of content
            {worked === undefined ? '' : `, after ${duration(worked)}`}
          </Fact>
        )}
        {failure && (
          <Fact name="Failed">
            {failure.reason} A browser’s console prints <code>{failure.netError}</code>.
          </Fact>
        )}
        {!response && !failure && <Fact name="Sent">nothing, so far</Fact>}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
