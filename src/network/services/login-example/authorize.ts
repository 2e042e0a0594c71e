import type { Field } from '#http/field.ts'
import { ISSUER } from './access-token.ts'
import { html, json, oauthError, problem, redirect, Refusal } from './answers.ts'
import {
  AuthorizationError,
  type AuthorizationRequest,
  checkedRequest,
  returnAddress,
  type ReturnAddress,
} from './authorization-request.ts'
import { type Call, type Resource, wantsJson } from './call.ts'
import { readSubmission, type Submission, valueOf } from './content.ts'
import { issueCode } from './grants.ts'
import { COOKIE_CHALLENGE, notLoggedIn } from './login.ts'
import { consentPage, errorPage } from './pages.ts'
import { parametersOf } from './parameters.ts'
import { beginVisit, checkCsrfToken, currentVisit, userByPassword, userOf, type Visit } from './session.ts'
import type { User } from './users.ts'

/** What the form adds to the parameters of the request. */
const FORM_MEMBERS = ['csrf_token', 'username', 'password', 'decision']

/** The authorization endpoint (RFC 6749, 3.1). */
export const authorize: Resource = {
  path: '/authorize',
  purpose: 'asks the user, and answers with a code',
  methods: {
    GET: (call) => answering(call, [...call.url.searchParams], (request) => ask(call, request)),
    POST: (call) => {
      const submission = readSubmission(call)
      const inContent = submission.entries.filter(([name]) => !FORM_MEMBERS.includes(name))
      return answering(call, [...call.url.searchParams, ...inContent], (request) =>
        decide(call, request, submission),
      )
    },
  },
}

function answering(
  call: Call,
  entries: readonly (readonly [string, string])[],
  go: (request: AuthorizationRequest) => Response,
): Response {
  const parameters = parametersOf(entries)
  const to = returnAddress(parameters)
  if (typeof to === 'string') {
    call.context.note(`no redirect, for its address can’t be trusted: ${to}`)
    throw wantsJson(call)
      ? oauthError('invalid_request', 'client_id or redirect_uri is not right, so there is no redirect')
      : new Refusal(html(errorPage(to), { status: 400 }), to)
  }
  try {
    return go(checkedRequest(parameters, to))
  } catch (error) {
    if (!(error instanceof AuthorizationError)) throw error
    call.context.note(`${error.code}: ${error.message}`)
    return sendBack(call, to, { error: error.code, error_description: error.message })
  }
}

function ask(call: Call, request: AuthorizationRequest): Response {
  const visit = currentVisit(call)
  const user = freshUser(call, request, visit)
  if (request.prompt.includes('none')) throw mayNotAsk(user)
  call.context.note(
    `asks ${user?.name ?? 'the user'} whether ${request.client.name} may: ${request.scope.join(' ')}`,
  )
  if (request.state === undefined)
    call.context.note('no state came along: only PKCE ties the answer to this request')
  return form(call, request, visit)
}

function form(call: Call, request: AuthorizationRequest, visit: Visit | undefined, alert?: string): Response {
  const shown = visit ?? beginVisit(call)
  const page = consentPage({
    request,
    csrfToken: shown.session.csrfToken,
    user: freshUser(call, request, visit),
    alert,
  })
  if (alert === undefined) return html(page, { fields: shown.cookies })
  return html(page, { status: 401, fields: [...shown.cookies, COOKIE_CHALLENGE] })
}

function decide(call: Call, request: AuthorizationRequest, submission: Submission): Response {
  const visit = currentVisit(call)
  checkCsrfToken(call, visit, submission)
  if (request.prompt.includes('none')) throw mayNotAsk(freshUser(call, request, visit))
  const decision = valueOf(submission, 'decision') ?? 'allow'
  if (decision === 'deny') throw new AuthorizationError('access_denied', 'The user said no')
  if (decision !== 'allow') throw problem(422, 'The decision must be allow or deny.')
  const username = valueOf(submission, 'username')
  const password = valueOf(submission, 'password')
  const typed = username !== undefined || password !== undefined
  const user = typed ? userByPassword(call, username ?? '', password ?? '') : freshUser(call, request, visit)
  if (!user) return askAgain(call, request, visit, typed)
  const entered = typed || !visit ? beginVisit(call, user) : visit
  const code = issueCode(call, request, user, entered.session.signedInAt)
  return sendBack(call, request, { code }, entered.cookies)
}

function askAgain(
  call: Call,
  request: AuthorizationRequest,
  visit: Visit | undefined,
  typed: boolean,
): Response {
  const says = typed ? 'The user name or the password is wrong.' : 'A user name and a password are needed.'
  if (wantsJson(call)) throw notLoggedIn(says)
  return form(call, request, visit, says)
}

/** Who is logged in, unless the request wants the password to be asked for anew. */
function freshUser(call: Call, request: AuthorizationRequest, visit: Visit | undefined): User | undefined {
  if (!visit || request.prompt.includes('login')) return undefined
  const age = (call.now - visit.session.signedInAt) / 1000
  return request.maxAge !== undefined && age > request.maxAge ? undefined : userOf(visit)
}

// prompt=none: could it be done without asking anybody? (OpenID Connect Core, 3.1.2.6)
function mayNotAsk(user: User | undefined): AuthorizationError {
  return user
    ? new AuthorizationError('consent_required', 'The user has to be asked for consent')
    : new AuthorizationError('login_required', 'Nobody is logged in')
}

/**
 * Sends the user back to the client with the answer, which names its issuer (RFC 9207). A page’s fetch can’t
 * read a redirect to another origin; to one that asks for JSON its address is told instead, which is this
 * lab’s own way.
 */
function sendBack(
  call: Call,
  { redirectUri, state }: ReturnAddress,
  answer: Readonly<Record<string, string>>,
  fields: readonly Field[] = [],
): Response {
  const url = new URL(redirectUri)
  const parameters = { ...answer, ...(state === undefined ? {} : { state }), iss: ISSUER }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value)
  return wantsJson(call) ? json({ redirect_to: url.href }, { fields }) : redirect(302, url.href, fields)
}
