import { fieldValue, sameName } from '#http/field.ts'
import type { Policy } from '#http/policy.ts'
import { basicCredentials, prepareRequest, type PreparedRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { quotedFor, type Shell } from './quote.ts'
import { type Argument, writtenContent } from './write-content.ts'

/**
 * The curl command that sends what a draft would, one argument a line, for a POSIX shell or the Windows
 * prompt. Content of files is not in it: they are named. Faults are the lab's own and left out.
 */
export function writeCurl(draft: RequestDraft, shell: Shell): string {
  const request = prepareRequest(draft)
  const content = writtenContent(draft, request)
  const login = loginOf(draft, request)
  const headers = request.fields
    .filter((field) => !content.implies(field) && !(login && sameName(field.name, 'Authorization')))
    .map(({ name, value }): Argument => ['-H', value.trim() === '' ? `${name};` : `${name}: ${value.trim()}`])
  const args: (Argument | readonly [string])[] = [
    ...(request.digest ? digest(request.digest) : []),
    ...(login ? [login] : []),
    ...headers,
    ...(request.credentials === 'include'
      ? ([
          ['-b', 'cookies.txt'],
          ['-c', 'cookies.txt'],
        ] as const)
      : []),
    ...content.args,
    ...limits(draft.policy),
  ]
  const lines = [
    firstLine(request, content.args.length > 0, shell),
    ...args.map(([option, value]) => (value === undefined ? option : `${option} ${quotedFor(shell, value)}`)),
  ]
  return lines.join(shell === 'posix' ? ' \\\n  ' : ' ^\n  ')
}

function firstLine(request: PreparedRequest, hasContent: boolean, shell: Shell): string {
  const { method, redirects } = request
  const url = spelled(request.url)
  const asked = hasContent ? 'POST' : 'GET'
  const options = [
    ...(redirects === 'follow' ? ['-L'] : []),
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    ...(method === 'HEAD' && !hasContent
      ? ['-I']
      : method === asked || method === ''
        ? []
        : [`-X ${quotedFor(shell, method)}`]),
    ...(url.startsWith('-') ? ['--url'] : []),
  ]
  return ['curl', ...options, inQuotes(url, shell)].join(' ')
}

/** Always in quotes, so that a query that is added by hand is in them too. */
function inQuotes(url: string, shell: Shell): string {
  const written = quotedFor(shell, url)
  if (/["']$/.test(written)) return written
  return shell === 'posix' ? `'${written}'` : `"${written}"`
}

/** As the URL standard spells it, where it holds something that curl refuses or sends as it is. */
function spelled(url: string): string {
  if (!/[^\x21-\x7e]|["<>\\^`]/.test(url)) return url
  const parsed = URL.parse(url)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : url
}

function loginOf({ auth }: RequestDraft, request: PreparedRequest): Argument | undefined {
  if (auth.kind !== 'basic') return undefined
  const { username, password } = auth
  const sent = request.fields.filter(({ name }) => sameName(name, 'Authorization'))
  return sent.length === 1 && fieldValue(sent, 'Authorization') === basicCredentials(username, password)
    ? ['-u', `${username}:${password}`]
    : undefined
}

function digest({ username, password }: NonNullable<PreparedRequest['digest']>) {
  return [['--digest'], ['-u', `${username}:${password}`]] as const
}

/**
 * The policy in curl's words: --max-time is for each attempt. curl waits whole seconds between attempts, and
 * counts in them how long a silence and all attempts may last, at least one.
 */
function limits(policy: Policy): Argument[] {
  const { timeoutMs, connectTimeoutMs, readTimeoutMs, deadlineMs, retries, backoff, baseWaitMs } = policy
  const most = Math.min(timeoutMs ?? Infinity, deadlineMs ?? Infinity)
  const wholeSeconds = (ms: number) => String(Math.max(1, Math.ceil(ms / 1000)))
  return [
    ...(connectTimeoutMs === undefined
      ? []
      : ([['--connect-timeout', String(Math.max(connectTimeoutMs, 1) / 1000)]] as const)),
    ...(most === Infinity ? [] : ([['--max-time', String(Math.max(most, 1) / 1000)]] as const)),
    ...(readTimeoutMs === undefined
      ? []
      : ([
          ['--speed-limit', '1'],
          ['--speed-time', wholeSeconds(readTimeoutMs)],
        ] as const)),
    ...(retries === 0 ? [] : ([['--retry', String(retries)]] as const)),
    ...(retries > 0 && deadlineMs !== undefined
      ? ([['--retry-max-time', wholeSeconds(deadlineMs)]] as const)
      : []),
    ...(retries > 0 && backoff === 'fixed'
      ? ([['--retry-delay', String(Math.max(1, Math.round(baseWaitMs / 1000)))]] as const)
      : []),
  ]
}
