import type { Visitor } from './ask.ts'

// Verifier and challenge are those that RFC 7636 prints in its appendix B.
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
/** The S256 challenge of the verifier that {@link codeForm} sends. */
export const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

export const CALLBACK = 'https://app.example.com/callback'

/** Members to be changed, or with undefined left out. */
export type Changes = Readonly<Record<string, string | undefined>>

/** A good authorization request of the practice app, with changes. */
export function authorizePath(changes: Changes = {}): string {
  return `/authorize?${new URLSearchParams(
    changed(
      {
        response_type: 'code',
        client_id: 'practice-spa',
        redirect_uri: CALLBACK,
        scope: 'openid profile read',
        state: 'xyz',
        nonce: 'n-1',
        code_challenge: CHALLENGE,
        code_challenge_method: 'S256',
      },
      changes,
    ),
  )}`
}

/** Lets Alice allow an authorization request; gives the parameters that the client gets back. */
export async function allowed(visitor: Visitor, changes: Changes = {}): Promise<URLSearchParams> {
  const { json } = await visitor.ask(authorizePath(changes), {
    json: { username: 'alice', password: 'wonderland' },
    fields: { Accept: 'application/json' },
  })
  return new URL(String(json['redirect_to'])).searchParams
}

/** A good token request of the practice app for a code, with changes. */
export function codeForm(code: string | null, changes: Changes = {}): Record<string, string> {
  return changed(
    {
      grant_type: 'authorization_code',
      client_id: 'practice-spa',
      code: code ?? '',
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
    },
    changes,
  )
}

/** The token response to a whole code flow of Alice’s with the practice app. */
export async function tokens(visitor: Visitor, changes: Changes = {}) {
  const code = (await allowed(visitor, changes)).get('code')
  const { json } = await visitor.ask('/token', { form: codeForm(code) })
  return {
    accessToken: String(json['access_token']),
    refreshToken: String(json['refresh_token']),
    idToken: String(json['id_token']),
  }
}

/** The Basic credentials of a client whose id and secret need no encoding. */
export function basic(id: string, secret: string): { Authorization: string } {
  return { Authorization: `Basic ${btoa(`${id}:${secret}`)}` }
}

function changed(members: Record<string, string>, changes: Changes): Record<string, string> {
  const entries = Object.entries({ ...members, ...changes })
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
