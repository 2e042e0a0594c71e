import type { Check, Defences } from './parties.ts'
import { challengeOf } from './pkce.ts'

export const registered = 'https://app.example/callback'
export const clientId = 'notes-app'

interface IssuedCode {
  readonly user: string
  readonly redirectUri: string
  readonly challenge: string | undefined
  used: boolean
}

export interface AuthorizationRequest {
  readonly redirectUri: string
  readonly challenge: string | undefined
}

export interface TokenRequest {
  readonly code: string
  readonly redirectUri: string
  readonly verifier: string | undefined
}

/** An authorization server: which codes it gave to whom, and what it looks at. */
export class AuthorizationServer {
  readonly #defences: Defences
  readonly #codes = new Map<string, IssuedCode>()

  constructor(defences: Defences) {
    this.#defences = defences
  }

  /** Whether it would send an answer to that address. */
  checkRedirect(redirectUri: string): Check {
    const source = { number: '9700', section: '4.1.3' }
    if (this.#defences.exactRedirect) {
      const passed = redirectUri === registered
      return {
        passed,
        says: passed
          ? 'The redirect URI is the registered one, letter by letter.'
          : `The redirect URI is not the registered ${registered}. It shows the user an error, and redirects nowhere.`,
        source,
      }
    }
    const passed = new URL(redirectUri).host === new URL(registered).host
    return {
      passed,
      says: passed
        ? 'The redirect URI has the registered host. Its path is not compared.'
        : 'The redirect URI is on another host. It shows the user an error, and redirects nowhere.',
      source,
    }
  }

  /** Gives out a code for a user who has consented. */
  issue(user: string, { redirectUri, challenge }: AuthorizationRequest): string {
    const code = `${user}-code-${this.#codes.size + 1}`
    this.#codes.set(code, { user, redirectUri, challenge, used: false })
    return code
  }

  /** Looks at a code that is to be exchanged (RFC 6749, 4.1.3; RFC 7636, 4.6), and stops at the first mistake. */
  redeem({ code, redirectUri, verifier }: TokenRequest): { checks: Check[]; user: string | undefined } {
    const issued = this.#codes.get(code)
    const checks: Check[] = []
    const look = (passed: boolean, right: string, wrong: string, number: string, section: string) => {
      checks.push({ passed, says: passed ? right : wrong, source: { number, section } })
      return passed
    }
    const good =
      look(issued !== undefined, 'It gave out this code.', 'It never gave out this code.', '6749', '4.1.3') &&
      issued !== undefined &&
      (!this.#defences.oneTimeCodes ||
        look(
          !issued.used,
          'The code was not used before.',
          'The code was used before: it refuses, and takes back the tokens it gave for it.',
          '6749',
          '4.1.2',
        )) &&
      look(
        redirectUri === issued.redirectUri,
        'The redirect URI is that of the authorization request.',
        'The redirect URI is not that of the authorization request.',
        '6749',
        '4.1.3',
      ) &&
      (issued.challenge === undefined ||
        look(
          verifier !== undefined && challengeOf(verifier) === issued.challenge,
          'The verifier’s SHA-256 is the challenge of the authorization request.',
          verifier === undefined
            ? 'There is no verifier, and the authorization request had a challenge.'
            : 'The verifier’s SHA-256 is not the challenge of the authorization request.',
          '7636',
          '4.6',
        ))
    if (good && issued) issued.used = true
    return { checks, user: good ? issued?.user : undefined }
  }
}
