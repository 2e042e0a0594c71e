import { useEffect, useRef, useState } from 'react'
import { signJwt } from '#http/jwt.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { JsonEditor } from '#workbench/body/json-editor.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import styles from './auth.module.css'
import { withLifetime } from './jwt-times.ts'

type Auth = RequestDraft['auth']

const untouched: NonNullable<Auth['jwt']> = {
  header: '{"alg": "HS256", "typ": "JWT"}',
  claims: '{\n  "sub": "1",\n  "name": "Alice",\n  "scope": "read"\n}',
  secret: '',
}

const lifetimes = [
  { label: '1 minute', seconds: 60 },
  { label: '1 hour', seconds: 3_600 },
  { label: 'a minute ago', seconds: -60 },
] as const

/** Builds a JWT and signs it with a secret; the token goes where a bearer token stands. */
export function JwtForm(props: { auth: Auth; onChange: (change: Partial<Auth>) => void }) {
  const { clock } = useNetwork()
  const { jwt = untouched } = props.auth
  const [problem, setProblem] = useState<string>()
  const [signed, setSigned] = useState<string>()
  const latest = useRef(props.onChange)
  useEffect(() => {
    latest.current = props.onChange
  })
  const set = (change: Partial<typeof jwt>) => {
    setProblem(undefined)
    props.onChange({ jwt: { ...jwt, ...change } })
  }
  const sign = () => {
    signJwt(jwt.header, jwt.claims, jwt.secret).then(
      (token) => {
        setProblem(undefined)
        setSigned(token)
        latest.current({ token, jwt })
      },
      (error: Error) => setProblem(error.message),
    )
  }
  const expire = (seconds: number) => {
    const claims = withLifetime(jwt.claims, clock.date(), seconds)
    if (claims === undefined) setProblem('The claims must be a JSON object before a time can go in.')
    else set({ claims })
  }
  return (
    <>
      <div className={styles['json']}>
        <h3>Header</h3>
        <JsonEditor label="JWT header" small value={jwt.header} onChange={(header) => set({ header })} />
      </div>
      <div className={styles['json']}>
        <h3>Claims</h3>
        <JsonEditor label="JWT claims" small value={jwt.claims} onChange={(claims) => set({ claims })} />
        <div className={styles['expires']} role="group" aria-label="Let it expire">
          <span>Expires:</span>
          {lifetimes.map(({ label, seconds }) => (
            <Button key={label} onClick={() => expire(seconds)}>
              {seconds > 0 ? `in ${label}` : label}
            </Button>
          ))}
        </div>
      </div>
      <TextField
        label="Secret"
        mono
        value={jwt.secret}
        problem={problem}
        onChange={(secret) => set({ secret })}
      />
      <div className={styles['act']}>
        <Button onClick={sign}>Sign</Button>
        <p role="status">
          {signed !== undefined && signed === props.auth.token
            ? 'Signed. The token below goes out as Bearer.'
            : 'Header and claims in base64url, and an HMAC of both with the secret (RFC 7519, RFC 7518).'}
        </p>
      </div>
    </>
  )
}
