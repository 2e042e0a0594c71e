import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

// Each test stands for the one of that name in httpbin's own test suite.

type Answer = Awaited<ReturnType<typeof ask>>

interface Case {
  readonly qop?: 'auth' | 'auth-int'
  readonly algorithm?: 'MD5' | 'SHA-256' | 'SHA-512'
  readonly body?: string
  readonly staleAfter?: number
}

const qops = [undefined, 'auth', 'auth-int'] as const
const algorithms = [undefined, 'MD5', 'SHA-256', 'SHA-512'] as const
const bodies = [undefined, 'request payload'] as const

function cases(staleAfters: readonly (number | undefined)[]): Case[] {
  return qops.flatMap((qop) =>
    algorithms.flatMap((algorithm) =>
      bodies.flatMap((body) =>
        (algorithm ? staleAfters : [undefined]).map((staleAfter) => ({
          ...(qop && { qop }),
          ...(algorithm && { algorithm }),
          ...(body && { body }),
          ...(staleAfter && { staleAfter }),
        })),
      ),
    ),
  )
}

function targetOf({ qop = undefined, algorithm, staleAfter }: Case): string {
  const optional = [algorithm, staleAfter].filter((part) => part !== undefined)
  return ['/digest-auth', qop ?? 'wrong-qop', 'user', 'passwd', ...optional].join('/')
}

/** The parameters of a challenge. */
function challengeOf(answer: Answer): Record<string, string> {
  const field = answer.field('WWW-Authenticate') ?? ''
  expect(field).toMatch(/^Digest /)
  return Object.fromEntries(
    Array.from(field.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g), ([, name, quoted, bare]) => [
      name,
      quoted ?? bare,
    ]),
  )
}

/** A client with a cookie jar that answers Digest challenges for `user`. */
function client(told: Case) {
  const target = targetOf(told)
  const jar = new Map<string, string>()
  const hash = (text: string) =>
    createHash((told.algorithm ?? 'MD5').replace('SHA-', 'sha'))
      .update(text)
      .digest('hex')

  const send = async (fields: Record<string, string> = {}): Promise<Answer> => {
    const Cookie = Array.from(jar, (pair) => pair.join('=')).join('; ')
    const body = told.body ?? ''
    const answer = await ask(target, {
      body,
      fields: { ...fields, ...(Cookie && { Cookie }) },
      random: Math.random,
    })
    for (const line of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const respond = (challenge: Record<string, string>, password = 'passwd', nc = 1) => {
    const { realm = '', nonce = '', opaque = '' } = challenge
    if (told.qop) expect(challenge['qop']?.split(', ')).toContain(told.qop)
    const a1 = hash(`user:${realm}:${password}`)
    const a2 = hash(`GET:${target}${told.qop === 'auth-int' ? `:${hash(told.body ?? '')}` : ''}`)
    const count = String(nc).padStart(8, '0')
    const response = told.qop
      ? hash(`${a1}:${nonce}:${count}:c0ffee:${told.qop}:${a2}`)
      : hash(`${a1}:${nonce}:${a2}`)
    const Authorization =
      `Digest username="user", response="${response}", uri="${target}", nonce="${nonce}", realm="${realm}", ` +
      `opaque="${opaque}", algorithm="${challenge['algorithm']}"` +
      (told.qop ? `, cnonce="c0ffee", nc=${count}, qop=${told.qop}` : '')
    return send({ Authorization })
  }
  return { send, respond }
}

describe('digest authentication', () => {
  it.each(cases([undefined, 1, 4]))('test_digest_auth: %o', async (told) => {
    const { send, respond } = client(told)
    const unauthorized = await send()
    expect(unauthorized.status).toBe(401)
    const challenge = challengeOf(unauthorized)
    const authorized = await respond(challenge)
    expect([authorized.status, authorized.json]).toEqual([200, { authenticated: true, user: 'user' }])
    if (told.staleAfter === undefined) return

    for (let nc = 2; nc <= told.staleAfter; nc++) {
      expect((await respond(challenge, 'passwd', nc)).status).toBe(200)
    }
    const stale = await respond(challenge, 'passwd', told.staleAfter + 1)
    expect([stale.status, challengeOf(stale)['stale']]).toEqual([401, 'TRUE'])
  })

  it.each(cases([3]))('test_digest_auth_wrong_pass: %o', async (told) => {
    const { send, respond } = client(told)
    const challenge = challengeOf(await send())
    const wrong = await respond(challenge, 'wrongPassword')
    expect([wrong.status, challengeOf(wrong)['stale']]).toEqual([401, 'FALSE'])
    const used = await respond({ ...challengeOf(wrong), nonce: challenge['nonce'] ?? '' })
    expect([used.status, challengeOf(used)['stale']]).toEqual([401, 'TRUE'])
  })

  it('test_digest_auth_with_wrong_password: a made-up response is refused', async () => {
    const Authorization =
      'Digest username="user",realm="wrong",nonce="wrong",uri="/digest-auth/user/passwd/MD5",response="wrong",opaque="wrong"'
    const refused = await ask('/digest-auth/auth/user/passwd/MD5', { fields: { Authorization } })
    expect(refused.status).toBe(401)
    expect(challengeOf(refused)).toMatchObject({
      realm: 'me@kennethreitz.com',
      qop: 'auth',
      algorithm: 'MD5',
    })
  })

  it.each([{ Authorization: 'Basic 1234abcd' }, { Authorization: '' }, {}])(
    'test_digest_auth_with_wrong_authorization_type: %o',
    async (fields) => {
      expect((await ask('/digest-auth/auth/myname/mysecret', { fields })).status).toBe(401)
    },
  )
})
