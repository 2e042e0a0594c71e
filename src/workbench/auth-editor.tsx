import { basicCredentials } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage, SelectField, TextField } from '#ui/field.tsx'
import styles from './request-tabs.module.css'

type Auth = RequestDraft['auth']

const kinds = [
  { value: 'none', label: 'None' },
  { value: 'basic', label: 'Basic' },
  { value: 'bearer', label: 'Bearer token' },
  { value: 'api-key', label: 'API key' },
] as const

/** How a request says who sends it. What stands under another kind is kept while one looks around. */
export function AuthEditor(props: {
  auth: Auth
  problem: string | undefined
  onChange: (auth: Auth) => void
}) {
  const { auth } = props
  const set = (change: Partial<Auth>) => props.onChange({ ...auth, ...change })
  return (
    <>
      <div className={styles['choice']}>
        <SelectField label="Type" value={auth.kind} options={kinds} onChange={(kind) => set({ kind })} />
      </div>
      {auth.kind === 'none' && (
        <p className={styles['explain']}>The request says nothing about who sends it.</p>
      )}
      {auth.kind === 'basic' && (
        <>
          <div className={styles['pair']}>
            <TextField
              label="User name"
              value={auth.username}
              onChange={(username) => set({ username })}
              mono
            />
            <TextField
              label="Password"
              value={auth.password}
              onChange={(password) => set({ password })}
              mono
            />
          </div>
          <p className={styles['explain']}>
            Goes out as <code>Authorization: {basicCredentials(auth.username, auth.password)}</code>. That is
            base64, not encryption: anyone who sees it can read it.
          </p>
        </>
      )}
      {auth.kind === 'bearer' && (
        <>
          <TextField label="Token" value={auth.token} onChange={(token) => set({ token })} mono />
          <p className={styles['explain']}>
            Goes out as <code>Authorization: Bearer {auth.token || '…'}</code>. Whoever holds the token can
            use it.
          </p>
        </>
      )}
      {auth.kind === 'api-key' && (
        <>
          <div className={styles['pair']}>
            <SelectField
              label="Goes in"
              value={auth.keyIn}
              options={[
                { value: 'header', label: 'A header field' },
                { value: 'query', label: 'The query' },
              ]}
              onChange={(keyIn) => set({ keyIn })}
            />
            <TextField label="Name" value={auth.keyName} onChange={(keyName) => set({ keyName })} mono />
            <TextField label="Key" value={auth.keyValue} onChange={(keyValue) => set({ keyValue })} mono />
          </div>
          {auth.keyIn === 'query' && (
            <p className={styles['explain']}>
              A key in the URL ends up in logs, histories and Referer fields. Prefer a header field where the
              API allows it.
            </p>
          )}
        </>
      )}
      {props.problem && <FieldMessage severity="stop">{props.problem}</FieldMessage>}
    </>
  )
}
