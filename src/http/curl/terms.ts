import { emptyDraft } from '#http/draft.ts'
import { defaultPolicy, type Policy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { cookieData } from './fields.ts'
import type { Note } from './note.ts'
import { allOf, isOn, lastOf, type Setting } from './read-options.ts'
import type { Target } from './target.ts'

const DAY_MS = 86_400_000
const MOST_RETRIES = 10
const RETRIED_BY_CURL = [408, 429, 500, 502, 503, 504]

/** How long curl waits, how often it tries again, and whether it follows redirects. */
export function policyOf(settings: readonly Setting[], note: Note): Policy {
  const follows = isOn(settings, 'location') || isOn(settings, 'location-trusted')
  const asked = numberOf(settings, 'retry', note) ?? 0
  const delay = numberOf(settings, 'retry-delay', note) ?? 0
  const retry = lastOf(settings, 'retry')
  if (retry && asked > MOST_RETRIES) {
    note(
      retry.line,
      `The lab tries again ${MOST_RETRIES} times at most, so --retry ${retry.value} became that.`,
    )
  }
  sayMissing(settings, follows, note)
  const connectMs = milliseconds(numberOf(settings, 'connect-timeout', note))
  const silenceMs = silenceOf(settings, note)
  const deadlineMs = asked > 0 ? milliseconds(numberOf(settings, 'retry-max-time', note)) : null
  const broken = isOn(settings, 'retry-all-errors')
  return {
    ...defaultPolicy,
    timeoutMs: milliseconds(numberOf(settings, 'max-time', note)),
    ...(connectMs === null ? {} : { connectTimeoutMs: connectMs }),
    ...(silenceMs === null ? {} : { readTimeoutMs: silenceMs }),
    ...(deadlineMs === null ? {} : { deadlineMs }),
    retries: Math.min(MOST_RETRIES, Math.floor(asked)),
    // Without a delay, curl waits one second, then twice as long each time up to ten minutes; never by chance.
    ...(asked > 0
      ? { jitter: false, retryUnsafe: true, maxWaitMs: 600_000, retryStatusCodes: RETRIED_BY_CURL }
      : {}),
    // Of what goes wrong below HTTP, curl by itself tries again only after a timeout.
    ...(asked > 0 && !broken ? { retryNetworkErrors: false } : {}),
    ...(asked > 0 && delay > 0 ? { backoff: 'fixed', baseWaitMs: Math.min(DAY_MS, delay * 1000) } : {}),
    redirects: follows ? 'follow' : 'manual',
  }
}

/** How long curl puts up with less than a byte a second, or with whatever speed is its least. */
function silenceOf(settings: readonly Setting[], note: Note): number | null {
  const speed = lastOf(settings, 'speed-limit')
  const time = lastOf(settings, 'speed-time')
  if (!speed && !time) return null
  const bytes = numberOf(settings, 'speed-limit', note) ?? 1
  if (speed && bytes > 1) {
    const what = `The lab looks at silence, not at speed: ${speed.written} ${speed.value} became a limit on silence.`
    note(speed.line, what)
  }
  return milliseconds(time ? numberOf(settings, 'speed-time', note) : 30)
}

function milliseconds(seconds: number | undefined): number | null {
  return seconds === undefined || seconds === 0
    ? null
    : Math.min(DAY_MS, Math.max(1, Math.round(seconds * 1000)))
}

function numberOf(settings: readonly Setting[], name: string, note: Note): number | undefined {
  const setting = lastOf(settings, name)
  if (!setting) return undefined
  if (/^\d+(?:\.\d*)?$|^\.\d+$/.test(setting.value)) return Number(setting.value)
  note(setting.line, `${setting.written} needs a number, and “${setting.value}” is none. It was left out.`)
  return undefined
}

function sayMissing(settings: readonly Setting[], follows: boolean, note: Note): void {
  const say = (name: string, what: string) => {
    const setting = lastOf(settings, name)
    if (setting) note(setting.line, what)
  }
  const retries = lastOf(settings, 'retry') !== undefined
  say(
    'retry-max-time',
    retries
      ? '--retry-max-time became the total time: the lab also ends an attempt that is under way then.'
      : '--retry-max-time means nothing without --retry: it was left out.',
  )
  if (retries) {
    say(
      'retry-connrefused',
      'The lab can’t tell a refused connection from a broken one: --retry-connrefused was left out.',
    )
  }
  const limit = Number(lastOf(settings, 'max-redirs')?.value ?? 20)
  if (follows && limit >= 0 && limit < 20) {
    say('max-redirs', 'The lab follows 20 redirects at most, and no other number: --max-redirs was left out.')
  }
}

/** Who the request says it is from: -u, --oauth2-bearer or the user in the URL. */
export function authOf(settings: readonly Setting[], user: Target['user'], note: Note): RequestDraft['auth'] {
  const none = emptyDraft().auth
  const bearer = lastOf(settings, 'oauth2-bearer')
  if (bearer) return { ...none, kind: 'bearer', token: bearer.value }
  const given = lastOf(settings, 'user')
  for (const { name, line, on } of allOf(settings, 'ntlm', 'negotiate', 'anyauth')) {
    if (on) note(line, `--${name} lets client and server settle how to log in; the lab sends Basic at once.`)
  }
  if (!given && !user) return none
  const colon = given?.value.indexOf(':') ?? -1
  if (given && colon < 0)
    note(given.line, `curl would ask for the password of “${given.value}”. Write it under Auth.`)
  const { username, password } = given
    ? {
        username: colon < 0 ? given.value : given.value.slice(0, colon),
        password: colon < 0 ? '' : given.value.slice(colon + 1),
      }
    : (user ?? { username: '', password: '' })
  return { ...none, kind: isOn(settings, 'digest') ? 'digest' : 'basic', username, password }
}

/** Whether cookies are kept from one answer to the next request: with -c, or -b and a file. */
export function credentialsOf(settings: readonly Setting[], note: Note): RequestDraft['credentials'] {
  const data = cookieData(settings)
  const files = allOf(settings, 'cookie').filter((setting) => !data.includes(setting))
  for (const { value, line } of files) {
    if (value !== '') {
      note(line, `-b ${value} reads cookies from a file. The lab’s own cookie jar goes along instead.`)
    }
  }
  return files.length > 0 || lastOf(settings, 'cookie-jar') ? 'include' : 'omit'
}
