import { useEffect, useRef, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import { SANDBOX } from '#workbench/open-in-sandbox.ts'
import { loadSender } from '#workbench/use-send.ts'
import styles from './auth.module.css'
import { obtainToken, type CodeFlow, type Login } from './code-flow.ts'

type Auth = RequestDraft['auth']

const practice: Login = { username: 'alice', password: 'wonderland', scope: 'openid profile read' }

/** Obtains a token from login.example.com step by step; it goes where a bearer token stands. */
export function OauthForm(props: {
  auth: Auth
  client: RequestDraft['client']
  onChange: (change: Partial<Auth>) => void
}) {
  const network = useNetwork()
  const storage = useStorage()
  const { oauth: login = practice } = props.auth
  const [flow, setFlow] = useState<CodeFlow>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const latest = useRef<typeof props.onChange>(undefined)
  useEffect(() => {
    latest.current = props.onChange
    return () => {
      latest.current = undefined
    }
  })
  const set = (change: Partial<Login>) => props.onChange({ oauth: { ...login, ...change } })

  const obtain = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setFlow({})
    try {
      const { sendOnce } = await loadSender()
      const token = await obtainToken(login, {
        client: props.client,
        random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
        onStep: setFlow,
        send: async (draft) => {
          const signal = new AbortController().signal
          const exchange = await sendOnce(network, draft, { signal, onAttempt: () => undefined })
          await storage.putExchange({ id: exchange.id, place: SANDBOX, exchange })
          return exchange
        },
      })
      latest.current?.({ token, oauth: login })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div className={styles['login']}>
        <TextField
          label="User name at login.example.com"
          mono
          value={login.username}
          onChange={(username) => set({ username })}
        />
        <TextField
          label="Password there"
          mono
          value={login.password}
          onChange={(password) => set({ password })}
        />
        <TextField label="Scope" mono value={login.scope} onChange={(scope) => set({ scope })} />
      </div>
      <ol className={styles['steps']} aria-label="The authorization code flow">
        <Step title="Draw a secret, show its hash" done={flow.verifier !== undefined}>
          {flow.verifier === undefined ? (
            'A random code_verifier stays here; its SHA-256, the code_challenge, goes along in the next step (PKCE, RFC 7636).'
          ) : (
            <>
              <code>code_verifier={flow.verifier}</code>
              <code>code_challenge={flow.challenge}</code>
            </>
          )}
        </Step>
        <Step title="Log in at /authorize" done={flow.code !== undefined}>
          {flow.code === undefined ? (
            'In the wild the browser goes there, and the app never sees the password. Here the lab fills in the form for you: POST /authorize with the challenge and a random state.'
          ) : (
            <>
              <code>redirect_to=…/callback?code={flow.code}</code>
              <code>state={flow.state}</code>
              <span>The state is the one that was sent, so this answer is ours.</span>
            </>
          )}
        </Step>
        <Step title="Trade the code for a token at /token" done={flow.token !== undefined}>
          {flow.token === undefined ? (
            'The code is good for a minute and for one use, and only with the code_verifier: whoever steals the code lacks it.'
          ) : (
            <>
              <code>scope={flow.scope ?? ''}</code>
              <span>
                {flow.expiresIn === undefined ? 'Good' : `Good for ${flow.expiresIn} s`}. It stands below, as
                the bearer token. Both requests are in the history.
              </span>
            </>
          )}
        </Step>
      </ol>
      <div className={styles['act']}>
        <Button aria-disabled={busy} onClick={() => void obtain()}>
          {flow.token === undefined ? 'Get a token' : 'Get another token'}
        </Button>
        <div role="status">
          {busy
            ? 'Asking login.example.com…'
            : problem && <FieldMessage severity="stop">{problem}</FieldMessage>}
        </div>
      </div>
    </>
  )
}

function Step(props: { title: string; done: boolean; children: React.ReactNode }) {
  return (
    <li data-done={props.done}>
      <h3>
        {props.title}
        {props.done && <span className="visually-hidden">: done</span>}
      </h3>
      <p>{props.children}</p>
    </li>
  )
}
