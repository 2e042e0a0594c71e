import type { Attempt, Defences, Party } from './parties.ts'

export const partyNames: Record<Party, string> = {
  attacker: 'Mallory',
  browser: 'Ada’s browser',
  app: 'The app',
  server: 'Authorization server',
  api: 'The API',
}

export const attemptNames: Record<Attempt, string> = {
  none: 'Nothing: it works',
  'forged-callback': 'Mallory slips Ada a callback of her own',
  'leaked-url': 'The redirect’s URL leaks at once',
  'replayed-code': 'The redirect’s URL is found later',
  'foreign-redirect': 'A link redirects to Mallory’s host',
  'open-redirector': 'A link uses an open redirector of the app',
  'wrong-verifier': 'The app mixes up its verifiers',
}

export const defenceNames: Record<keyof Defences, string> = {
  state: 'state, checked at the callback',
  pkce: 'PKCE',
  exactRedirect: 'Redirect URI compared exactly',
  oneTimeCodes: 'A code counts once',
  codeFlow: 'A code in the redirect, not the token',
}
