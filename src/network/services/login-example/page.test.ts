import { expect, test } from 'vitest'
import { lines, smallLab } from '#network/edge/small-lab.ts'
import { authorizePath } from './flow.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://login.example.com'
const ALICE = JSON.stringify({ username: 'alice', password: 'wonderland' })
const login: RequestInit = {
  method: 'POST',
  body: ALICE,
  headers: { 'Content-Type': 'application/json' },
  credentials: 'include',
}

/** A page of another origin, in a lab whose only host is login.example.com. */
function pageOfTheLab() {
  const lab = smallLab([], {}, { services: { [ORIGIN]: async () => ({ createService }) } })
  return { ...lab, fetch: (path: string, init: RequestInit) => lab.page(ORIGIN + path, init) }
}

test('a page logs in, is known while it sends its cookies along, and logs out', async () => {
  const { fetch } = pageOfTheLab()
  const who = async (credentials: RequestCredentials) => (await fetch('/session', { credentials })).status
  expect(await who('include')).toBe(401)
  expect((await fetch('/login', login)).status).toBe(200)
  expect(await who('include')).toBe(200)
  expect(await who('omit')).toBe(401)
  expect(await who('same-origin')).toBe(401)
  expect((await fetch('/logout', { method: 'POST', credentials: 'include' })).status).toBe(200)
  expect(await who('include')).toBe(401)
})

test('a login without credentials: include leaves no cookie behind', async () => {
  const { fetch } = pageOfTheLab()
  expect((await fetch('/login', { ...login, credentials: 'omit' })).status).toBe(200)
  expect((await fetch('/session', { credentials: 'include' })).status).toBe(401)
})

test('JSON is asked for in a preflight, and the cookies stay on the wire', async () => {
  const { fetch, hops } = pageOfTheLab()
  const response = await fetch('/login', login)
  expect(response.headers.getSetCookie()).toEqual([])
  expect(hops().map(({ kind }) => kind)).toEqual(['preflight', 'request'])
  const onTheWire = lines(hops()[1]?.response?.fields)
  expect(onTheWire.filter((line) => line.startsWith('Set-Cookie: '))).toHaveLength(2)
  expect(onTheWire.filter((line) => line.startsWith('Vary: '))).toEqual(['Vary: Origin'])
})

test('a page reads the address it would be sent to, and the challenge of a refusal', async () => {
  const { fetch } = pageOfTheLab()
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  const consent = await fetch(authorizePath(), { ...login, headers })
  expect((await consent.json()).redirect_to).toContain('code=')
  const refused = await fetch('/userinfo', { credentials: 'omit' })
  expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer realm="login"')
})

test('HEAD is answered as GET, without content', async () => {
  const { fetch } = pageOfTheLab()
  const response = await fetch('/jwks.json', { method: 'HEAD' })
  expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([
    200,
    'application/json',
    '',
  ])
})
