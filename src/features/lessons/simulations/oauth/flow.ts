import { AuthorizationServer, clientId, registered, type TokenRequest } from './authorization-server.ts'
import type { Attempt, Check, Defences, Flow, Party, Step } from './parties.ts'
import { challengeOf } from './pkce.ts'

/** The example of RFC 7636, appendix B. */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const malloryVerifier = 'Th3-v3rifi3r-th4t-M4llory-m4d3-up-h3rs3lf-0123'
const otherVerifier = 'a-verifier-of-another-tab-that-was-kept-instead'
const state = 'af0ifjsldkj'

/** Someone stopped it, at the last step. */
class Stopped extends Error {}

/** Plays the flow with an attempt on it, message by message, until it is done or a check stops it. */
export function play(attempt: Attempt, defences: Defences): Flow {
  const stage = new Stage(defences)
  try {
    const says = scripts[attempt](stage, defences)
    return { steps: stage.steps, outcome: says.lost ? 'lost' : 'done', says: says.says }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { steps: stage.steps, outcome: 'stopped', says: error.message }
  }
}

interface Ending {
  readonly lost: boolean
  readonly says: string
}

type Script = (stage: Stage, defences: Defences) => Ending

const scripts: Record<Attempt, Script> = {
  none: (stage) => {
    stage.begin()
    stage.finish(stage.authorize('ada'))
    return { lost: false, says: 'The app has a token for Ada’s notes, and never saw her password.' }
  },
  'wrong-verifier': (stage, { codeFlow }) => {
    stage.begin()
    const came = stage.authorize('ada')
    if (!codeFlow) {
      stage.finish(came)
      return { lost: false, says: 'Without a code there is no verifier to mix up.' }
    }
    stage.callback(came)
    stage.redeem('app', {
      code: came,
      redirectUri: registered,
      verifier: stage.pkce ? otherVerifier : undefined,
    })
    stage.useToken('app', 'ada')
    return { lost: false, says: 'Without PKCE nobody asks for a verifier: the mistake does not show.' }
  },
  'forged-callback': (stage) => {
    const came = stage.mallorysCode()
    stage.add({
      from: 'attacker',
      to: 'browser',
      label: 'a link to the callback',
      carries: [[stage.carried, came]],
      says: 'Mallory gets Ada to follow a link with what Mallory’s own login brought.',
      hostile: true,
    })
    stage.finish(came, { forged: true })
    return {
      lost: true,
      says: 'Ada is logged in as Mallory without knowing it: what she writes lands in Mallory’s account.',
    }
  },
  'leaked-url': (stage, { codeFlow }) => {
    stage.begin()
    const came = stage.authorize('ada')
    stage.leak(
      came,
      'The redirect’s URL leaks before the app comes to it: by another app on the phone, a log, an extension.',
    )
    if (!codeFlow) {
      stage.useToken('attacker', 'ada')
      return tokenIsLost
    }
    stage.redeem('attacker', { code: came, redirectUri: registered, verifier: undefined })
    stage.useToken('attacker', 'ada')
    return {
      lost: true,
      says: 'Mallory was first: she has a token for Ada’s notes. Nothing tied the code to the app.',
    }
  },
  'replayed-code': (stage, { codeFlow }) => {
    stage.begin()
    const came = stage.authorize('ada')
    stage.finish(came)
    stage.leak(came, 'Later, Mallory finds the redirect’s URL in a browser history or a server’s log.')
    if (!codeFlow) {
      stage.useToken('attacker', 'ada')
      return tokenIsLost
    }
    stage.redeem('attacker', { code: came, redirectUri: registered, verifier: undefined })
    stage.useToken('attacker', 'ada')
    return {
      lost: true,
      says: 'A code that counts twice is a password in a log: Mallory has a token for Ada’s notes.',
    }
  },
  'foreign-redirect': (stage, defences) =>
    luredAway(
      stage,
      defences,
      'https://mallory.example/callback',
      'The redirect goes to Mallory’s own server.',
    ),
  'open-redirector': (stage, defences) =>
    luredAway(
      stage,
      defences,
      'https://app.example/go?to=https://mallory.example/callback',
      'The app’s page /go redirects to whatever it is told, and hands on what it was given.',
    ),
}

const tokenIsLost: Ending = {
  lost: true,
  says: 'The URL had the token itself in it. A bearer token works for whoever has it: nothing could stop Mallory.',
}

/** Mallory makes the authorization link, challenge and all, and Ada follows it. */
function luredAway(stage: Stage, { codeFlow }: Defences, redirectUri: string, says: string): Ending {
  stage.add({
    from: 'attacker',
    to: 'browser',
    label: 'a link to the authorization server',
    carries: [['redirect_uri', redirectUri]],
    says: 'Mallory gets Ada to follow a link that asks for the app’s access, but leads elsewhere. Mallory made it, so the challenge in it is Mallory’s.',
    hostile: true,
  })
  const challenge = stage.pkce ? challengeOf(malloryVerifier) : undefined
  const came = stage.authorize('ada', { redirectUri, challenge })
  stage.leak(came, says)
  if (!codeFlow) {
    stage.useToken('attacker', 'ada')
    return tokenIsLost
  }
  stage.redeem('attacker', { code: came, redirectUri, verifier: stage.pkce ? malloryVerifier : undefined })
  stage.useToken('attacker', 'ada')
  return {
    lost: true,
    says: stage.pkce
      ? 'Mallory has a token for Ada’s notes. PKCE did not help: the challenge was Mallory’s own.'
      : 'Mallory has a token for Ada’s notes.',
  }
}

/** Where the messages of a flow are exchanged and written down. */
class Stage {
  readonly steps: Step[] = []
  readonly #server: AuthorizationServer
  readonly #defences: Defences
  /** What the app remembers of the login that this browser began. */
  #session: { state: string; verifier: string } | undefined

  constructor(defences: Defences) {
    this.#defences = defences
    this.#server = new AuthorizationServer(defences)
  }

  get pkce(): boolean {
    return this.#defences.pkce && this.#defences.codeFlow
  }

  /** What the redirect carries. */
  get carried(): 'code' | 'access_token' {
    return this.#defences.codeFlow ? 'code' : 'access_token'
  }

  /** Writes a step down; a failed check ends the flow. */
  add(step: Omit<Step, 'checks'> & { checks?: readonly Check[] }): void {
    this.steps.push({ checks: [], ...step })
    const failed = step.checks?.find(({ passed }) => !passed)
    if (failed) throw new Stopped(failed.says)
  }

  /** Ada presses Log in: the app remembers what it needs, and sends her browser away. */
  begin(): void {
    const { state: withState } = this.#defences
    this.#session = { state, verifier }
    this.add({ from: 'browser', to: 'app', label: 'GET /login', carries: [], says: 'Ada presses “Log in”.' })
    this.add({
      from: 'app',
      to: 'browser',
      label: '303 See Other',
      carries: [
        ...(withState ? [['state', state] as const] : []),
        ...(this.pkce ? [['code_challenge', challengeOf(verifier)] as const] : []),
      ],
      says: `${
        withState || this.pkce
          ? `The app makes up ${[withState && 'a state', this.pkce && 'a verifier'].filter(Boolean).join(' and ')}, keeps ${withState && this.pkce ? 'them' : 'it'} with this browser’s session, and`
          : 'The app'
      } sends the browser to the authorization server.${this.pkce ? ' Only the verifier’s hash goes along.' : ''}`,
    })
  }

  /** The authorization request, Ada’s consent, and the redirect; gives the code, or the token. */
  authorize(
    user: string,
    asked = { redirectUri: registered, challenge: this.pkce ? challengeOf(verifier) : undefined },
  ): string {
    const { state: withState, codeFlow } = this.#defences
    this.add({
      from: 'browser',
      to: 'server',
      label: 'GET /authorize',
      carries: [
        ['response_type', codeFlow ? 'code' : 'token'],
        ['client_id', clientId],
        ['redirect_uri', asked.redirectUri],
        ...(withState ? [['state', state] as const] : []),
        ...(asked.challenge ? [['code_challenge', asked.challenge] as const] : []),
      ],
      says: 'The request travels in the browser’s address bar: whoever sees that can read and change it.',
      checks: [this.#server.checkRedirect(asked.redirectUri)],
    })
    const came = codeFlow ? this.#server.issue(user, asked) : `${user}-token`
    this.add({
      from: 'server',
      to: 'browser',
      label: '303 See Other',
      carries: [
        ['Location', asked.redirectUri],
        [this.carried, came],
        ...(withState ? [['state', state] as const] : []),
      ],
      says: codeFlow
        ? 'Ada logs in there and agrees. The redirect brings a code: good for one thing, and not for long.'
        : 'Ada logs in there and agrees. The redirect brings the token itself, in the URL’s fragment.',
    })
    return came
  }

  /** Mallory’s own login, up to the redirect. */
  mallorysCode(): string {
    const challenge = this.pkce ? challengeOf(malloryVerifier) : undefined
    const came = this.#defences.codeFlow
      ? this.#server.issue('mallory', { redirectUri: registered, challenge })
      : 'mallory-token'
    this.add({
      from: 'attacker',
      to: 'server',
      label: 'GET /authorize',
      carries: [['client_id', clientId]],
      says: 'Mallory logs in with an account of her own, and stops before the redirect.',
      hostile: true,
    })
    this.add({
      from: 'server',
      to: 'attacker',
      label: '303 See Other',
      carries: [[this.carried, came]],
      says: 'All in order so far: it is her account.',
      hostile: true,
    })
    return came
  }

  /** The redirect arrives at the app, which looks whether this browser began it. */
  callback(came: string, { forged = false } = {}): void {
    const { state: withState } = this.#defences
    const sent = forged ? undefined : state
    const passed = this.#session !== undefined && sent === this.#session.state
    this.add({
      from: 'browser',
      to: 'app',
      label: 'GET /callback',
      carries: [[this.carried, came], ...(withState && sent ? [['state', sent] as const] : [])],
      says: 'The browser follows the redirect.',
      checks: withState
        ? [
            {
              passed,
              says: passed
                ? 'The state is the one this browser’s session began with.'
                : 'This browser began no login with such a state: the app throws the answer away.',
              source: { number: '6749', section: '10.12' },
            },
          ]
        : [],
    })
  }

  /** From the callback to the first use of the token. */
  finish(came: string, { forged = false } = {}): void {
    this.callback(came, { forged })
    if (this.#defences.codeFlow) {
      const own = this.#session?.verifier
      this.redeem('app', { code: came, redirectUri: registered, verifier: this.pkce ? own : undefined })
    }
    this.useToken('app', forged ? 'mallory' : 'ada')
  }

  /** Someone exchanges a code for a token. */
  redeem(who: Party, request: TokenRequest): void {
    const { checks, user } = this.#server.redeem(request)
    const hostile = who === 'attacker'
    this.add({
      from: who,
      to: 'server',
      label: 'POST /token',
      carries: [
        ['grant_type', 'authorization_code'],
        ['code', request.code],
        ['redirect_uri', request.redirectUri],
        ['client_id', clientId],
        ...(request.verifier ? [['code_verifier', request.verifier] as const] : []),
      ],
      says: hostile
        ? 'Mallory poses as the app: its client_id is no secret.'
        : 'Straight to the server, not through the browser.',
      checks,
      hostile,
    })
    this.add({
      from: 'server',
      to: who,
      label: '200 OK',
      carries: [
        ['access_token', `${user ?? ''}-token`],
        ['token_type', 'Bearer'],
      ],
      says: 'The token comes in the content, with Cache-Control: no-store.',
      hostile,
    })
  }

  useToken(who: Party, user: string): void {
    const hostile = who === 'attacker'
    this.add({
      from: who,
      to: 'api',
      label: 'GET /notes',
      carries: [['Authorization', `Bearer ${user}-token`]],
      says: 'The API asks only whether the token is good, not who holds it.',
      hostile,
    })
    this.add({
      from: 'api',
      to: who,
      label: '200 OK',
      carries: [],
      says: `The notes of ${user === 'ada' ? 'Ada' : 'Mallory'}.`,
      hostile,
    })
  }

  leak(came: string, says: string): void {
    this.add({
      from: 'browser',
      to: 'attacker',
      label: 'the redirect’s URL',
      carries: [[this.carried, came]],
      says,
      hostile: true,
    })
  }
}
