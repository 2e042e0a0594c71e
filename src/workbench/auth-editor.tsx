import { useState } from 'react'
import type { DraftProblem } from '#http/draft-problems.ts'
import { basicCredentials } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, SelectField, TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './auth/auth.module.css'
import { BearerToken } from './auth/bearer-token.tsx'
import { JwtForm } from './auth/jwt-form.tsx'
import { OauthForm } from './auth/oauth-form.tsx'
import { CookieChoice } from './cookie-choice.tsx'
import { CookieJars } from './cookies/cookie-jars.tsx'
import { SendAsScript } from './request-bar.tsx'
import tabStyles from './request-tabs.module.css'

type Auth = RequestDraft['auth']

const kinds = [
  { value: 'none', label: 'None' },
  { value: 'basic', label: 'Basic' },
  { value: 'digest', label: 'Digest' },
  { value: 'bearer', label: 'Bearer token' },
  { value: 'jwt', label: 'JWT, signed here' },
  { value: 'oauth', label: 'OAuth 2, code with PKCE' },
  { value: 'api-key', label: 'API key' },
] as const

type Choice = (typeof kinds)[number]['value']

/** How a request says who sends it. What stands under another kind is kept while one looks around. */
export function AuthEditor(props: {
  draft: RequestDraft
  problem: DraftProblem | undefined
  onChange: (draft: RequestDraft) => void
}) {
  const { draft, problem, onChange } = props
  const { auth, client } = draft
  const [jars, setJars] = useState(false)
  const set = (change: Partial<Auth>) => onChange({ ...draft, auth: { ...auth, ...change } })
  const choice: Choice = auth.kind === 'bearer' ? (auth.tokenFrom ?? 'bearer') : auth.kind
  const choose = (kind: Choice) => {
    const { tokenFrom: _, ...rest } = auth
    if (kind !== 'jwt' && kind !== 'oauth') return onChange({ ...draft, auth: { ...rest, kind } })
    onChange({ ...draft, auth: { ...rest, kind: 'bearer', tokenFrom: kind } })
  }
  return (
    <>
      <div className={tabStyles['choice']}>
        <SelectField label="Type" value={choice} options={kinds} onChange={choose} />
      </div>
      {choice === 'none' && (
        <p className={tabStyles['explain']}>The request says nothing about who sends it.</p>
      )}
      {(choice === 'basic' || choice === 'digest') && (
        <>
          <div className={tabStyles['pair']}>
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
          {choice === 'basic' ? (
            <p className={tabStyles['explain']}>
              Goes out as <code>Authorization: {basicCredentials(auth.username, auth.password)}</code>. That
              is base64, not encryption: anyone who sees it can read it.
            </p>
          ) : (
            <p className={tabStyles['explain']}>{digestWords[client]}</p>
          )}
        </>
      )}
      {choice === 'jwt' && <JwtForm auth={auth} onChange={set} />}
      {choice === 'oauth' && <OauthForm auth={auth} client={client} onChange={set} />}
      {auth.kind === 'bearer' && <BearerToken token={auth.token} onChange={(token) => set({ token })} />}
      {choice === 'api-key' && (
        <>
          <div className={tabStyles['pair']}>
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
            <p className={tabStyles['explain']}>
              A key in the URL ends up in logs, histories and Referer fields. Prefer a header field where the
              API allows it.
            </p>
          )}
        </>
      )}
      {problem && (
        <FieldMessage severity={problem.severity}>
          {problem.message}{' '}
          {problem.scriptCan && <SendAsScript onClick={() => onChange({ ...draft, client: 'script' })} />}
        </FieldMessage>
      )}
      <div className={styles['cookies']}>
        <CookieChoice
          client={client}
          credentials={draft.credentials}
          onChange={(credentials) => onChange({ ...draft, credentials })}
        />
        <Button look="quiet" aria-expanded={jars} onClick={() => setJars(!jars)}>
          <Icon name="down" /> Cookie jars
        </Button>
        {jars && <CookieJars client={client} url={draft.url} />}
      </div>
    </>
  )
}

const digestWords: Record<RequestDraft['client'], string> = {
  script:
    'The first request goes without credentials. The server’s 401 brings a nonce; the second request proves with a hash of it that one knows the password, which itself never goes over the wire (RFC 7616).',
  browser:
    'Digest takes two requests: the server’s 401 brings a nonce, and the answer is a hash of it with the password. A browser does that only by asking its user in a dialog of its own. A page may write an Authorization header by hand, once it has computed one.',
}
