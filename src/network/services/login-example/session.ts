import type { Field } from '#http/field.ts'
import { type Call, requestField } from './call.ts'
import { problem } from './answers.ts'
import { type Submission, valueOf } from './content.ts'
import { keep, newIdentifier, type Session } from './state.ts'
import { type User, userWithId, userWithName } from './users.ts'

// The prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2).
const COOKIE = '__Host-session'
// The page that asks is of another site than this host, so SameSite=Lax would keep the cookie at home.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None'
const IDLE_MINUTES = 30
const IDLE_MS = IDLE_MINUTES * 60_000
const YEAR_SECONDS = 365 * 24 * 60 * 60
const THEMES = ['light', 'dark']

/** A session, and what its browser is still to be told. */
export interface Visit {
  readonly session: Session
  /** The Set-Cookie field that tells the browser of a new session; none for one it knows. */
  readonly cookies: readonly Field[]
}

/** The session that the request’s cookie names, if the server has it; counts as activity in it. */
export function currentVisit(call: Call): Visit | undefined {
  const id = cookieValue(call, COOKIE)
  if (id === undefined) return undefined
  const { state, context, now } = call
  const session = state.sessions.get(id)
  if (!session) {
    context.note('the cookie names no session that this server has')
    return undefined
  }
  if (now - session.lastSeenAt > IDLE_MS) {
    state.sessions.delete(id)
    context.note(`the session ended: more than ${IDLE_MINUTES} minutes without a request`)
    return undefined
  }
  session.lastSeenAt = now
  keep(state.sessions, id, session)
  return { session, cookies: [] }
}

/** Whose session it is; undefined before anybody has logged in. */
export function userOf(visit: Visit | undefined): User | undefined {
  return userWithId(visit?.session.userId)
}

/**
 * Begins a session and ends the one the request came with: a login that kept the identifier would let
 * whoever planted it in (session fixation).
 * @param user who has just logged in; left out for a session that only guards a form
 */
export function beginVisit(call: Call, user?: User): Visit {
  const { state, context, now } = call
  const before = cookieValue(call, COOKIE)
  if (before !== undefined && state.sessions.delete(before))
    context.note('the old session id is dead; a new one is given')
  const id = newIdentifier(state, context.random, 'session')
  const session: Session = {
    csrfToken: newIdentifier(state, context.random, 'csrf'),
    ...(user && { userId: user.id }),
    signedInAt: now,
    lastSeenAt: now,
  }
  keep(state.sessions, id, session)
  return { session, cookies: [setCookie(`${COOKIE}=${id}; ${ATTRIBUTES}`)] }
}

/** Ends the session on the server, and asks the browser to forget its cookie. */
export function endVisit(call: Call): Field {
  const id = cookieValue(call, COOKIE)
  const ended = id !== undefined && call.state.sessions.delete(id)
  call.context.note(ended ? 'ended the session: its id is worth nothing now' : 'there was no session to end')
  return setCookie(`${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`)
}

/** A cookie for looks only: scripts of this host may read it, and it outlives the browser. */
export function themeCookie(call: Call): Field {
  const theme = THEMES.find((each) => each === cookieValue(call, 'theme')) ?? 'light'
  return setCookie(`theme=${theme}; Max-Age=${YEAR_SECONDS}; Path=/; Secure; SameSite=None`)
}

/**
 * Whose user name and password these are; undefined where they are nobody’s. The client is not told
 * which of the two was wrong, or it could find out who has an account.
 */
export function userByPassword({ context }: Call, username: string, password: string): User | undefined {
  const user = userWithName(username)
  if (user?.password === password) {
    context.note(`${user.name} logged in`)
    return user
  }
  context.note(user ? `wrong password for ${username}` : `nobody here is called ${username}`)
  return undefined
}

/**
 * Lets only a form of this server’s through: another page can make a browser send one along with its
 * cookies, but can’t know the token in ours.
 * @throws Refusal 403
 */
export function checkCsrfToken({ context }: Call, visit: Visit | undefined, submission: Submission): void {
  if (!submission.byForm) return
  if (visit && valueOf(submission, 'csrf_token') === visit.session.csrfToken) return
  context.note('the form’s csrf_token is not that of the session')
  throw problem(
    403,
    'A form needs the csrf_token and the cookie that came with its page. Programs may send JSON instead.',
  )
}

/** When the session ends if nothing more is asked, in lab epoch ms. */
export function endOf({ session }: Visit): number {
  return session.lastSeenAt + IDLE_MS
}

function setCookie(value: string): Field {
  return { name: 'Set-Cookie', value }
}

function cookieValue(call: Call, name: string): string | undefined {
  const pairs = requestField(call, 'Cookie')?.split(';') ?? []
  const pair = pairs.map((each) => each.trim()).find((each) => each.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
