import { urlParts, type UrlPart } from '#http/url-parts.ts'
import styles from './url-taken-apart.module.css'

/** Where a part ends up: on the wire to the server, used by the browser on the way, or kept at home. */
type Fate = 'server' | 'browser' | 'kept'

const parts: Readonly<Record<UrlPart['kind'], { fate: Fate; goes: string }>> = {
  scheme: {
    fate: 'browser',
    goes: 'Chooses the protocol: https means HTTP inside TLS. Not part of the message itself.',
  },
  userinfo: {
    fate: 'kept',
    goes: 'Never sent as it stands. fetch() refuses it; curl makes an Authorization field of it.',
  },
  host: { fate: 'server', goes: 'Looked up to find an address, then sent in the Host field.' },
  port: {
    fate: 'server',
    goes: 'Where to connect. In the Host field, too, unless it is the scheme’s default (80, 443).',
  },
  path: { fate: 'server', goes: 'Sent: the first half of the request target.' },
  query: { fate: 'server', goes: 'Sent: the request target goes on with it, after a question mark.' },
  fragment: { fate: 'kept', goes: 'Stays in the browser: it names a place in what comes back.' },
}

const kinds = Object.keys(parts) as UrlPart['kind'][]

/** What becomes of each kind of part. */
export const fateOf: Readonly<Record<UrlPart['kind'], Fate>> = {
  scheme: parts.scheme.fate,
  userinfo: parts.userinfo.fate,
  host: parts.host.fate,
  port: parts.port.fate,
  path: parts.path.fate,
  query: parts.query.fate,
  fragment: parts.fragment.fate,
}

/** The parts of a URL, what each is for, and what of it goes over the wire. */
export function UrlParts({ url, method = 'GET' }: { url: string; method?: string }) {
  const found = urlParts(url)
  const parsed = URL.parse(url.trim())
  return (
    <>
      <table className={styles['parts']}>
        <caption>Its parts, and where they go</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Here</th>
            <th scope="col">Where it goes</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const part = found.find((candidate) => candidate.kind === kind)
            return (
              <tr key={kind}>
                <th scope="row">{kind.charAt(0).toUpperCase() + kind.slice(1)}</th>
                <td>
                  {part ? (
                    <code>{part.text || '(empty)'}</code>
                  ) : (
                    <span className={styles['absent']}>none</span>
                  )}
                </td>
                <td className={styles['goes']}>{parts[kind].goes}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {parsed && (
        <div aria-live="polite">
          <p>
            <strong>On the wire:</strong>{' '}
            <code>
              {method} {parsed.pathname}
              {parsed.search}
            </code>{' '}
            with <code>Host: {parsed.host}</code>
            {parsed.origin === 'null' ? '.' : ', from the origin '}
            {parsed.origin !== 'null' && <code>{parsed.origin}</code>}
          </p>
        </div>
      )}
    </>
  )
}
