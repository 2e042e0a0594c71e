import { useId, useState } from 'react'
import { urlParts, urlProblem, type UrlPart } from '#http/url-parts.ts'
import { FieldMessage, TextField } from '#ui/field.tsx'
import styles from './url-taken-apart.module.css'

/** Where a part ends up: on the wire to the server, used by the browser on the way, or kept at home. */
type Fate = 'server' | 'browser' | 'kept'

const parts: Record<UrlPart['kind'], { fate: Fate; goes: string }> = {
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

/** A URL taken apart as one types, with what each part is for and what of it is sent. */
export function UrlTakenApart({ url }: { url: string }) {
  const id = useId()
  const [text, setText] = useState(url)
  const found = urlParts(text)
  const parsed = URL.parse(text.trim())
  const problem = parsed ? undefined : urlProblem(text)

  return (
    <div className={styles['apart']} role="group" aria-label="A URL taken apart">
      <TextField
        label="Type a URL"
        value={text}
        onChange={setText}
        mono
        inputMode="url"
        autoCapitalize="off"
      />
      <p className={styles['written']} aria-hidden="true">
        {found.map(({ kind, before, text: part, after }, index) => (
          <span key={index}>
            <span className={styles['punctuation']}>{before}</span>
            <span className={styles['part']} data-fate={parts[kind].fate}>
              {part}
            </span>
            <span className={styles['punctuation']}>{after}</span>
          </span>
        ))}
      </p>
      {problem && (
        <FieldMessage id={`${id}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
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
              GET {parsed.pathname}
              {parsed.search}
            </code>{' '}
            with <code>Host: {parsed.host}</code>
            {parsed.origin === 'null' ? '.' : ', from the origin '}
            {parsed.origin !== 'null' && <code>{parsed.origin}</code>}
          </p>
        </div>
      )}
      {text !== url && (
        <button type="button" className={styles['reset']} onClick={() => setText(url)}>
          Back to the first URL
        </button>
      )}
    </div>
  )
}
