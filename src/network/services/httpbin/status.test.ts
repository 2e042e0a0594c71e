import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('/status/{codes}', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'])('answers %s', async (method) => {
    expect((await ask('/status/418', { method })).status).toBe(418)
  })

  it('is an empty page for a plain status', async () => {
    const { status, field, bytes } = await ask('/status/503')
    expect([status, bytes.length]).toEqual([503, 0])
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
    expect(field('Content-Length')).toBe('0')
  })

  it.each([301, 302, 303, 305, 307])('%i leads to /redirect/1', async (status) => {
    const answer = await ask(`/status/${status}`)
    expect([answer.status, answer.field('Location')]).toEqual([status, '/redirect/1'])
    expect(answer.field('Content-Type')).toBeNull()
  })

  it('comes with the fields that the status calls for', async () => {
    expect((await ask('/status/401')).field('WWW-Authenticate')).toBe('Basic realm="Fake Realm"')
    expect((await ask('/status/402')).field('X-More-Info')).toBe('http://vimeo.com/22053820')
    expect((await ask('/status/308')).field('Location')).toBeNull()
  })

  it('406 lists what can be had as JSON on one line', async () => {
    const { text, field } = await ask('/status/406')
    expect(field('Content-Type')).toBe('application/json')
    expect(text).toMatch(/^\{"message": "Client did not request .+", "accept": \["image\/webp", .+\]\}$/)
  })

  it('418 is a teapot', async () => {
    const { text, field } = await ask('/status/418')
    expect(text).toContain('-=[ teapot ]=-')
    expect(field('X-More-Info')).toBe('http://tools.ietf.org/html/rfc2324')
  })

  it.each([204, 205, 304])('%i has no content', async (status) => {
    const { response } = await ask(`/status/${status}`)
    expect([response.status, response.body]).toEqual([status, null])
  })

  const unreadable = ['4!9', '200,402,foo', '200,', 'abc', '200:1', '200:x,500', '200:1:2,500']
  it.each(unreadable)('%s is no status', async (codes) => {
    const { status, text } = await ask(`/status/${codes}`)
    expect([status, text]).toEqual([400, 'Invalid status code'])
  })

  it('draws one of a list by weight', async () => {
    const drawn = (random: number) => ask('/status/200:3,500:1', { random: () => random })
    expect((await drawn(0)).status).toBe(200)
    expect((await drawn(0.74)).status).toBe(200)
    expect((await drawn(0.76)).status).toBe(500)
    expect((await ask('/status/201,202', { random: () => 0.6 })).status).toBe(202)
  })

  it.each(['200:0,500:0', '200:-1,500:1', '200:nan,500:1', '200:inf,500:1'])(
    'can’t draw from %s',
    async (codes) => {
      expect((await ask(`/status/${codes}`)).status).toBe(500)
    },
  )

  it('407 comes without the challenge that the server keeps to itself', async () => {
    const { status, field } = await ask('/status/407')
    expect([status, field('Proxy-Authenticate')]).toEqual([407, null])
  })

  it.each([600, 777, 999])('%i goes out though no Response holds it', async (status) => {
    expect(await ask(`/status/${status}`)).toMatchObject({ status, text: '' })
  })

  it.each([100, 103])('%i is not final, so a bad gateway follows it', async (code) => {
    const { status, interim, field, notes } = await ask(`/status/${code}`)
    expect([interim, status, field('Server')]).toEqual([[code], 502, 'awselb/2.0'])
    expect(notes).toEqual([
      `httpbin sends ${code} and then no final response, so the load balancer answers 502`,
    ])
  })

  it.each(['101', '1000', '99', '-200', '0', '99999999999999999999'])(
    '%s is a bad gateway',
    async (codes) => {
      const { status, interim, field } = await ask(`/status/${codes}`)
      expect([status, interim, field('Server')]).toEqual([502, [], 'awselb/2.0'])
    },
  )
})
