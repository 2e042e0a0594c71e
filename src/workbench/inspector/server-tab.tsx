import { describeEffect } from '#http/describe-fault.ts'
import { byteSize, duration } from '#http/describe.ts'
import { fieldValue, type Field } from '#http/field.ts'
import type { CapturedBody, CookieVerdict, WireHop, WireResponse } from '#http/wire.ts'
import { Icon } from '#ui/icon.tsx'
import { MethodName } from '#workbench/method-name.tsx'
import { StatusCode } from '#workbench/status-code.tsx'
import { contentKind, contentText } from './content-text.ts'
import styles from './inspector.module.css'

/** How much of a message's content is shown, in characters. */
const EXCERPT = 400

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
          {failure && timing.receivedAt === undefined
            ? 'nothing: the request never arrived'
            : `${request.fields.length} fields, ${byteSize(request.body.size)} of content`}
        </Fact>
        <Excerpt fields={request.fields} body={request.body} />
        {hop.notes.length > 0 && (
          <Fact name="Did">
            {hop.notes.map((note) => (
              <span key={note} className={styles['note']}>
                {note}
              </span>
            ))}
          </Fact>
        )}
        {hop.faults.length > 0 && (
          <Fact name={hop.faults.length === 1 ? 'Fault' : 'Faults'}>
            {hop.faults.map((effect, index) => (
              <span key={index} className={styles['note']}>
                this request {describeEffect(effect, true)}
              </span>
            ))}
          </Fact>
        )}
        {hop.interim && hop.interim.length > 0 && (
          <Fact name="First">
            {hop.interim.map(({ status, fields, at }, index) => (
              <span key={index} className={styles['note']}>
                <StatusCode code={status} phrase /> {duration(at - timing.startedAt)} after the request left
                {fields.map((field) => (
                  <FieldLine key={field.name} {...field} />
                ))}
              </span>
            ))}
          </Fact>
        )}
        {response && (
          <>
            <Fact name="Sent">
              <StatusCode code={response.status} phrase /> with {response.fields.length} fields and{' '}
              {contentSize(response)}
              {worked === undefined ? '' : `, after ${duration(worked)}`}
            </Fact>
            <Excerpt fields={response.fields} body={response.decoded ?? response.body} />
            {response.trailers && response.trailers.length > 0 && (
              <Fact name="Trailers">
                {response.trailers.map((field) => (
                  <FieldLine key={field.name} {...field} />
                ))}
              </Fact>
            )}
            {response.cookies && response.cookies.length > 0 && (
              <Fact name="Cookies">
                {response.cookies.map((verdict, index) => (
                  <Verdict key={index} {...verdict} />
                ))}
              </Fact>
            )}
          </>
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

function contentSize({ fields, body, decoded }: WireResponse): string {
  const size = `${byteSize(body.size)} of content`
  const coding = fieldValue(fields, 'content-encoding') ?? 'compressed'
  return decoded ? `${size} (${coding}, ${byteSize(decoded.size)} once decoded)` : size
}

/** The beginning of content that is text. */
function Excerpt({ fields, body }: { fields: readonly Field[]; body: CapturedBody }) {
  const kind = contentKind(fields, body)
  if (kind === 'empty' || kind === 'binary') return null
  const text = contentText(fields, body)
  return (
    <Fact name="Content">
      <code className={styles['excerpt']}>
        {text.slice(0, EXCERPT)}
        {text.length > EXCERPT && '…'}
      </code>
    </Fact>
  )
}

function FieldLine({ name, value }: Field) {
  return (
    <code className={styles['fieldLine']}>
      <b>{name}:</b> {value}
    </code>
  )
}

/** What the client's cookie jar did with a Set-Cookie line. */
function Verdict({ line, stored, reason }: CookieVerdict) {
  return (
    <span className={stored ? styles['kept'] : styles['thrown']}>
      <Icon name={stored ? 'check' : 'close'} />
      <span>
        <code>{line}</code> {reason}
      </span>
    </span>
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
