import { SelectField, TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { checkCertificate, type CheckName } from './certificate.ts'
import { certificateKinds, certificateNames, certificates, type CertificateKind } from './certificates.ts'
import styles from './tls.module.css'

const checkNames: Record<CheckName, string> = {
  chain: 'Who signed it',
  time: 'When it is valid',
  name: 'Whom it is for',
  revocation: 'Whether it still counts',
}

/** A certificate, checked as a client does before it sends anything of HTTP. */
export function CertificateCheck(props: {
  kind: CertificateKind
  host: string
  client: 'browser' | 'curl'
  rootInstalled: boolean
  onChange: (part: { kind?: CertificateKind; host?: string; client?: 'browser' | 'curl' }) => void
}) {
  const { kind, host, client, rootInstalled, onChange } = props
  const checks = checkCertificate(certificates[kind], {
    host: host.trim(),
    roots: rootInstalled ? ['public', 'company'] : ['public'],
    knowsRevocations: client === 'browser',
  })
  const failed = checks.filter(({ passed }) => !passed)
  return (
    <section className={styles['certificate']} aria-label="The server’s certificate">
      <h4>Is it the right server?</h4>
      <p>Encryption alone does not say with whom. The client checks four things before it sends any HTTP.</p>
      <div className={styles['choices']}>
        <SelectField
          label="The server’s certificate"
          value={kind}
          options={certificateKinds.map((value) => ({ value, label: certificateNames[value] }))}
          onChange={(kind) => onChange({ kind })}
        />
        <TextField
          label="Host the client asked for"
          value={host}
          mono
          inputMode="url"
          autoCapitalize="off"
          maxLength={80}
          onChange={(host) => onChange({ host })}
        />
        <SelectField
          label="Client"
          value={client}
          options={[
            { value: 'browser', label: 'A browser' },
            { value: 'curl', label: 'curl, or Python' },
          ]}
          onChange={(client) => onChange({ client })}
        />
      </div>
      <ul className={styles['checks']}>
        {checks.map(({ check, passed, why, source, error }) => (
          <li key={check} data-passed={passed}>
            <Icon name={passed ? 'check' : 'close'} />
            <span>
              <strong>{checkNames[check]}:</strong>{' '}
              <span className="visually-hidden">{passed ? 'passed. ' : 'failed. '}</span>
              {why} <RfcLink {...source} />
              {error && client === 'browser' && (
                <>
                  {' '}
                  <code>{error}</code>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['verdict']} role="status" data-passed={failed.length === 0}>
        {verdict(failed.length, client, kind, rootInstalled)}
      </p>
    </section>
  )
}

function verdict(
  failed: number,
  client: 'browser' | 'curl',
  kind: CertificateKind,
  rootInstalled: boolean,
): string {
  if (failed > 0) {
    return client === 'browser'
      ? 'The browser stops, and shows a warning in place of the page. The server knows the name from the handshake; nothing of the request was sent. Where the site asked for it (HSTS, RFC 6797), the warning can’t be passed.'
      : 'It stops: curl ends with code 60, Python raises SSLCertVerificationError. Nothing of the request was sent. Switching the check off (-k, verify=False) would send it, to anyone.'
  }
  if (kind === 'revoked')
    return 'The handshake ends well, and the request goes to someone whose certificate was taken back.'
  if (kind === 'company' && rootInstalled)
    return 'The handshake ends well: with the gateway, which then reads everything.'
  return 'The handshake ends well, and the request is sent.'
}
