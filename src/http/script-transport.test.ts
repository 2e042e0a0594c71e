import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { ScriptRequest, ScriptResponse } from './lab-network.ts'
import type { PreparedRequest } from './prepare.ts'
import { scriptTransport } from './script-transport.ts'

const HERE = 'https://here.example'
const THERE = 'https://there.example'

/** A network of fixed answers by URL, and what it was sent. */
function network(answers: Record<string, () => Response>) {
  const sent: ScriptRequest[] = []
  return {
    sent,
    sendAsScript: async (request: ScriptRequest) => {
      sent.push(request)
      const answer = answers[request.url]
      if (!answer) throw new TypeError('Failed to fetch')
      return seen(answer())
    },
  }
}

const seen = ({ status, statusText, headers, body }: Response): ScriptResponse => ({
  status,
  reason: statusText,
  fields: Array.from(headers, ([name, value]) => ({ name, value })),
  body,
})

const redirect = (status: number, location: string) => () =>
  new Response(null, { status, headers: { Location: location } })
const ok = () => new Response('here you are')

function ask(
  wire: Parameters<typeof scriptTransport>[0],
  request: Partial<PreparedRequest> = {},
  { signal } = new AbortController(),
) {
  const whole: PreparedRequest = {
    method: 'GET',
    url: `${HERE}/`,
    fields: [],
    credentials: 'same-origin',
    redirects: 'follow',
    ...request,
  }
  return scriptTransport(wire)(whole, { exchangeId: 'e1', attempt: 1, signal })
}

const content = new TextEncoder().encode('{}')
const jsonType = { name: 'Content-Type', value: 'application/json' }

describe('the script client', () => {
  it('sends what it is given: any method, any field, content with GET', async () => {
    const wire = network({ [`${HERE}/`]: ok })
    const fields = [{ name: 'Host', value: 'elsewhere.example' }]
    const response = await ask(wire, { method: 'GET', fields, body: content })
    expect(wire.sent).toEqual([{ method: 'GET', url: `${HERE}/`, fields, body: content }])
    expect(response).toMatchObject({ status: 200, url: `${HERE}/`, redirected: false })
  })

  it('shows every response field', async () => {
    const wire = network({ [`${HERE}/`]: () => new Response('', { headers: { 'X-Odd': 'one' } }) })
    expect((await ask(wire)).fields).toContainEqual({ name: 'x-odd', value: 'one' })
  })

  it.each([
    ['include', true],
    ['same-origin', false],
    ['omit', false],
  ] as const)('with credentials %s keeps cookies: %s', async (credentials, cookies) => {
    const kept: unknown[] = []
    const sendAsScript = async (_request: ScriptRequest, context: { cookies?: boolean }) => {
      kept.push(context.cookies)
      return seen(ok())
    }
    await ask({ sendAsScript }, { credentials })
    expect(kept).toEqual([cookies])
  })

  it('fails as the wire fails', async () => {
    await expect(ask(network({}))).rejects.toThrow('Failed to fetch')
  })
})

describe('the script client, redirected', () => {
  const via = (status: number, location = `${HERE}/next`) =>
    network({ [`${HERE}/`]: redirect(status, location), [`${HERE}/next`]: ok, [`${THERE}/`]: ok })

  it.each([301, 302, 303, 307, 308])('follows a %i, and says where it ended', async (status) => {
    const response = await ask(via(status))
    expect(response).toMatchObject({ status: 200, url: `${HERE}/next`, redirected: true })
  })

  it.each([
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 303, 'GET'],
    ['PUT', 303, 'GET'],
    ['DELETE', 303, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['PUT', 301, 'PUT'],
    ['DELETE', 302, 'DELETE'],
    ['HEAD', 302, 'HEAD'],
    ['POST', 307, 'POST'],
    ['POST', 308, 'POST'],
  ])('turns %s after %i into %s', async (method, status, next) => {
    const wire = via(status)
    await ask(wire, { method })
    expect(wire.sent.map((request) => request.method)).toEqual([method, next])
  })

  it('leaves content and its fields behind where the method becomes GET', async () => {
    const wire = via(303)
    const accept = { name: 'Accept', value: '*/*' }
    await ask(wire, { method: 'POST', fields: [jsonType, accept], body: content })
    expect(wire.sent[1]).toEqual({ method: 'GET', url: `${HERE}/next`, fields: [accept] })
  })

  it('sends the content again where the method stays', async () => {
    const wire = via(307)
    await ask(wire, { method: 'POST', fields: [jsonType], body: content })
    expect(wire.sent[1]).toMatchObject({ method: 'POST', fields: [jsonType], body: content })
  })

  it('reads a relative Location against the URL it came from', async () => {
    const wire = via(302, '../next?x=1')
    await expect(ask(wire)).rejects.toThrow('Failed to fetch')
    expect(wire.sent[1]?.url).toBe(`${HERE}/next?x=1`)
  })

  it('takes credentials along inside one origin', async () => {
    const wire = via(302)
    const fields = [{ name: 'authorization', value: 'Bearer abc' }]
    await ask(wire, { fields })
    expect(wire.sent[1]?.fields).toEqual(fields)
  })

  it('leaves Authorization, Cookie and Host behind for another origin, and takes the rest', async () => {
    const wire = via(307, `${THERE}/`)
    const key = { name: 'X-API-Key', value: 'k' }
    const left = ['Authorization', 'cookie', 'Host'].map((name) => ({ name, value: 'x' }))
    await ask(wire, { fields: [...left, key] })
    expect(wire.sent[1]?.fields).toEqual([key])
  })

  it('takes another port or scheme for another origin', async () => {
    const wire = network({ [`${HERE}/`]: redirect(302, `${HERE}:8443/`), [`${HERE}:8443/`]: ok })
    await ask(wire, { fields: [{ name: 'Authorization', value: 'Bearer abc' }] })
    expect(wire.sent[1]?.fields).toEqual([])
  })

  it.each([
    ['a 3xx without Location', () => new Response(null, { status: 302 }), 302],
    ['a 304', redirect(304, '/next'), 304],
    ['a 300', redirect(300, '/next'), 300],
    ['a 201', () => new Response('', { status: 201, headers: { Location: '/next' } }), 201],
    ['a Location that is no URL', redirect(302, 'https://['), 302],
  ])('does not follow %s', async (_what, answer, status) => {
    const wire = network({ [`${HERE}/`]: answer })
    expect(await ask(wire)).toMatchObject({ status, redirected: false })
    expect(wire.sent).toHaveLength(1)
  })

  it('told not to follow shows the redirect itself', async () => {
    const wire = via(302)
    const response = await ask(wire, { redirects: 'manual' })
    expect(response).toMatchObject({ status: 302, url: `${HERE}/`, redirected: false })
    expect(wire.sent).toHaveLength(1)
  })

  it('follows twenty redirects and gives up at the next', async () => {
    const chain = (length: number) =>
      network({
        ...Object.fromEntries(
          Array.from({ length }, (_, step) => [`${HERE}/${step || ''}`, redirect(302, `/${step + 1}`)]),
        ),
        [`${HERE}/${length}`]: ok,
      })
    expect(await ask(chain(20))).toMatchObject({ status: 200, url: `${HERE}/20` })
    await expect(ask(chain(21))).rejects.toThrow(new TypeError('Gave up after 20 redirects'))
  })
})

describe('the script client, aborted', () => {
  it('while waiting: rejects with the reason of the signal', async () => {
    const caller = new AbortController()
    const response = ask({ sendAsScript: () => new Promise(() => undefined) }, {}, caller)
    caller.abort(new Error('enough'))
    await expect(response).rejects.toThrow('enough')
  })

  it('before it began: puts nothing on the wire', async () => {
    const caller = new AbortController()
    caller.abort(new Error('enough'))
    const wire = network({ [`${HERE}/`]: ok })
    await expect(ask(wire, {}, caller)).rejects.toThrow('enough')
    expect(wire.sent).toEqual([])
  })

  it('between two hops: does not send the next', async () => {
    const caller = new AbortController()
    const wire = network({ [`${HERE}/next`]: ok })
    const sendAsScript = async (request: ScriptRequest) => {
      if (request.url !== `${HERE}/`) return wire.sendAsScript(request)
      caller.abort(new Error('enough'))
      return seen(redirect(302, '/next')())
    }
    await expect(ask({ sendAsScript }, {}, caller)).rejects.toThrow('enough')
    expect(wire.sent).toEqual([])
  })

  it('not at all: leaves no listener on the signal, however many redirects it followed', async () => {
    const caller = new AbortController()
    await ask(network({ [`${HERE}/`]: redirect(302, '/next'), [`${HERE}/next`]: ok }), {}, caller)
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
  })
})

describe('a script with a password for Digest', () => {
  const digest = { username: 'ada', password: 'pw' }
  const challenge = (more = '', status = 401) => {
    const headers = { 'WWW-Authenticate': `Digest realm="r", nonce="n", qop="auth"${more}` }
    return new Response(null, { status, headers })
  }
  /** Gives these answers at home one after the other, the last of them for good. */
  const inTurn = (...answers: readonly (() => Response)[]) => {
    let next = 0
    return network({ [`${HERE}/`]: () => answers[Math.min(next++, answers.length - 1)]?.() ?? ok() })
  }
  const credentials = ({ sent }: ReturnType<typeof network>) =>
    sent.map(({ fields }) => fields.find(({ name }) => name === 'Authorization')?.value)

  it('answers the challenge with a request of its own', async () => {
    const wire = inTurn(challenge, ok)
    expect(await ask(wire, { digest })).toMatchObject({ status: 200, redirected: false })
    expect(credentials(wire)).toEqual([undefined, expect.stringMatching(/^Digest username="ada", realm="r"/)])
  })

  it('answers once, and again where only the nonce was stale', async () => {
    const wrong = inTurn(challenge)
    expect(await ask(wrong, { digest })).toMatchObject({ status: 401 })
    expect(wrong.sent).toHaveLength(2)
    const stale = inTurn(challenge, () => challenge(', stale=true'), ok)
    expect(await ask(stale, { digest })).toMatchObject({ status: 200 })
    expect(stale.sent).toHaveLength(3)
    const alwaysStale = inTurn(() => challenge(', stale=true'))
    expect(await ask(alwaysStale, { digest })).toMatchObject({ status: 401 })
    expect(alwaysStale.sent).toHaveLength(3)
  })

  it('leaves alone another status, another scheme, and credentials written by hand', async () => {
    const basic = () =>
      new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="r"' } })
    for (const answer of [() => challenge('', 403), basic]) {
      const wire = inTurn(answer)
      await ask(wire, { digest })
      expect(wire.sent).toHaveLength(1)
    }
    const byHand = inTurn(challenge)
    await ask(byHand, { digest, fields: [{ name: 'authorization', value: 'Bearer t' }] })
    expect(byHand.sent).toHaveLength(1)
  })

  it('never answers another origin', async () => {
    const wire = network({ [`${HERE}/`]: redirect(302, `${THERE}/`), [`${THERE}/`]: challenge })
    expect(await ask(wire, { digest })).toMatchObject({ status: 401, url: `${THERE}/` })
    expect(wire.sent).toHaveLength(2)
  })
})
