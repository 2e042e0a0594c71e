import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import type { HandlerContext } from '#network/service.ts'
import { answer, generalFields, namelessAnswer, refusalAnswer } from './answer.ts'
import type { Endpoint, Reply } from './call.ts'
import { type Caller, callerOf } from './caller.ts'
import { loadCatalogue } from './catalogue.ts'
import { permissionFields } from './cors.ts'
import type { RateLimits, Resource } from './rate-limit.ts'
import { notFound, Refusal } from './refusal.ts'

/**
 * What every request goes through: it must name its sender, have a good token or none, and be within the
 * allowance. A 304 to somebody with a token costs nothing.
 */
export async function serve(
  request: Request,
  { resource = 'core', read }: Endpoint,
  limits: RateLimits,
  params: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const context = contextOf(request)
  if (!fieldValue(context.fields, 'User-Agent')?.trim()) {
    context.note('no User-Agent: the API wants to know who asks')
    return namelessAnswer()
  }
  if (request.method === 'OPTIONS') return permissions()
  const requestId = drawRequestId(context)
  const now = context.clock.date()
  const { caller, refusal } = identify(context)
  const outcome = await settled(async () => {
    if (resource !== 'free') spend(limits, resource, caller, context, requestId)
    if (refusal) throw refusal
    checkRequest(request)
    return read({
      url: new URL(request.url),
      params,
      caller,
      context,
      catalogue: await loadCatalogue(),
      limits,
    })
  })
  const response =
    outcome instanceof Refusal ? refusalAnswer(context, outcome) : await answer(context, caller, outcome)
  if (response.status === 304) noteUnchanged(limits, resource, caller, context)
  const counted = resource === 'free' ? 'core' : resource
  const standing = limits.standing(counted, caller, now)
  for (const { name, value } of generalFields(context, requestId, caller, counted, standing)) {
    response.headers.set(name, value)
  }
  return response
}

function permissions(): Response {
  const headers = permissionFields.map(({ name, value }): [string, string] => [name, value])
  return new Response(null, { status: 204, headers })
}

/** Who asks. With a bad token it is nobody in particular, who is refused after being counted. */
function identify({ fields, clientAddress, note }: HandlerContext): { caller: Caller; refusal?: Refusal } {
  try {
    return { caller: callerOf(fieldValue(fields, 'Authorization') ?? null, clientAddress) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    note('that is no token of GitHub’s: they begin with ghp_ or github_pat_')
    return { caller: callerOf(null, clientAddress), refusal: error }
  }
}

/** @throws Refusal 429 with Retry-After above 900 requests a minute, 403 when the allowance is used up */
function spend(
  limits: RateLimits,
  resource: Resource,
  caller: Caller,
  { clock, note }: HandlerContext,
  requestId: string,
): void {
  const now = clock.date()
  const support = `If you reach out to GitHub Support for help, please include the request ID ${requestId}.`
  if (!limits.take('secondary', caller, now)) {
    note('more than 900 requests this minute, which is too fast even for those with allowance left')
    const { reset } = limits.standing('secondary', caller, now)
    throw new Refusal(
      429,
      `You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ${support}`,
      {
        documentation: '/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
        fields: { 'Retry-After': String(Math.max(1, reset - Math.floor(now / 1000))) },
      },
    )
  }
  if (limits.take(resource, caller, now)) return
  const { limit } = limits.standing(resource, caller, now)
  note(`the allowance of ${limit} is used up; X-RateLimit-Reset tells when there is more`)
  const hint = caller.isAuthorized
    ? support
    : "(But here's the good news: Authenticated requests get a higher rate limit. " +
      'Check out the documentation for more details.)'
  throw new Refusal(403, `API rate limit exceeded for ${caller.name}. ${hint}`, {
    documentation: '/rest/overview/rate-limits-for-the-rest-api',
    reason: 'rate limit exceeded',
  })
}

/** @throws Refusal 404 for a path with a slash at its end, 415 where JSON is not accepted */
function checkRequest(request: Request): void {
  const { pathname } = new URL(request.url)
  if (pathname !== '/' && pathname.endsWith('/')) throw notFound()
  const accept = request.headers.get('Accept') ?? '*/*'
  if (/\*\/\*|application\/(?:\*|json|vnd\.github)/i.test(accept)) return
  throw new Refusal(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`, {
    documentation: '/v3/media',
  })
}

function noteUnchanged(
  limits: RateLimits,
  resource: Resource | 'free',
  caller: Caller,
  { clock, note }: HandlerContext,
): void {
  if (!caller.isAuthorized || resource === 'free') {
    return note('the client has this very version: 304, no content (without a token it counts all the same)')
  }
  limits.giveBack(resource, caller, clock.date())
  note('the client has this very version: 304, no content, and with a token it counts for nothing')
}

async function settled(work: () => Promise<Reply>): Promise<Reply | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Five hexadecimal numbers, as GitHub's load balancers write them. */
function drawRequestId({ random }: HandlerContext): string {
  const lengths = [4, 6, 7, 7, 8]
  return lengths
    .map((length) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join(''))
    .join(':')
    .toUpperCase()
}
