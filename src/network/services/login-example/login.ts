import { html, json, problem, redirect, type Refusal } from './answers.ts'
import type { Call, Resource } from './call.ts'
import { readSubmission, valueOf } from './content.ts'
import { loginPage } from './pages.ts'
import {
  beginVisit,
  checkCsrfToken,
  currentVisit,
  endOf,
  endVisit,
  themeCookie,
  userByPassword,
  userOf,
  type Visit,
} from './session.ts'
import type { User } from './users.ts'

/**
 * The challenge of a login by form and cookie. HTTP asks for one with each 401 (RFC 9110, 15.5.2) and no
 * scheme for cookies was ever registered; this follows an expired draft (draft-broyer-http-cookie-auth).
 * Browsers ignore it.
 */
export const COOKIE_CHALLENGE = {
  name: 'WWW-Authenticate',
  value: 'Cookie realm="login", form-action="/login", cookie-name="__Host-session"',
}

/** Refuses a request that needs somebody to be logged in, or a login that failed. */
export function notLoggedIn(detail: string): Refusal {
  return problem(401, detail, [COOKIE_CHALLENGE])
}

/** Login by session cookie. */
export const loginResources: readonly Resource[] = [
  { path: '/login', purpose: 'the login form, and where it is sent', methods: { GET: form, POST: logIn } },
  { path: '/logout', purpose: 'ends the session', methods: { POST: logOut } },
  { path: '/session', purpose: 'who is logged in', methods: { GET: whoAmI } },
]

function form(call: Call): Response {
  const visit = currentVisit(call) ?? beginVisit(call)
  return html(loginPage({ csrfToken: visit.session.csrfToken, user: userOf(visit) }), {
    fields: visit.cookies,
  })
}

function logIn(call: Call): Response {
  const submission = readSubmission(call)
  checkCsrfToken(call, currentVisit(call), submission)
  const username = valueOf(submission, 'username')
  const password = valueOf(submission, 'password')
  if (username === undefined || password === undefined) {
    throw problem(422, 'A login needs username and password.')
  }
  const user = userByPassword(call, username, password)
  if (!user) throw notLoggedIn('The user name or the password is wrong.')
  const visit = beginVisit(call, user)
  const fields = [...visit.cookies, themeCookie(call)]
  return submission.byForm ? redirect(303, '/session', fields) : json(described(visit, user), { fields })
}

/** Takes a form with its token, JSON, or a request without content. */
function logOut(call: Call): Response {
  const submission = call.context.body.byteLength > 0 ? readSubmission(call) : undefined
  if (submission) checkCsrfToken(call, currentVisit(call), submission)
  const fields = [endVisit(call)]
  return submission?.byForm ? redirect(303, '/login', fields) : json({ loggedOut: true }, { fields })
}

function whoAmI(call: Call): Response {
  const visit = currentVisit(call)
  const user = userOf(visit)
  if (!visit || !user) {
    call.context.note(visit ? 'a session in which nobody has logged in' : 'no session')
    throw notLoggedIn('Nobody is logged in. Send username and password to /login first.')
  }
  call.context.note(`the session is ${user.name}’s`)
  return json(described(visit, user))
}

function described(visit: Visit, { id, username, name, email }: User) {
  const iso = (ms: number) => new Date(ms).toISOString()
  return {
    id,
    username,
    name,
    email,
    signedInAt: iso(visit.session.signedInAt),
    expiresAt: iso(endOf(visit)),
  }
}
