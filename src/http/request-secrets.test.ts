import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import type { RequestDraft } from './request-draft.ts'
import { secretsIn } from './request-secrets.ts'

const empty = emptyDraft('https://api.example.com/users')
const row = (name: string, value: string) => ({ name, value, enabled: true })
const auth = (change: Partial<RequestDraft['auth']>) => ({ ...empty, auth: { ...empty.auth, ...change } })
const body = (change: Partial<RequestDraft['body']>) => ({ ...empty, body: { ...empty.body, ...change } })

describe('the secrets of a request', () => {
  it('are none in a plain one', () => {
    expect(secretsIn({ ...empty, headers: [row('Accept', 'text/html')] })).toEqual([])
  })

  it.each([
    [auth({ kind: 'basic', username: 'ada', password: 'x' }), 'the password'],
    [auth({ kind: 'bearer', token: 'x' }), 'the bearer token'],
    [auth({ kind: 'api-key', keyValue: 'x' }), 'the API key'],
    [{ ...empty, headers: [row('Cookie', 'sid=1')] }, 'the header Cookie'],
    [{ ...empty, url: 'https://api.example.com/?api_key=1' }, 'the parameter api_key'],
    [body({ kind: 'form', form: [row('password', 'x')] }), 'the form field password'],
    [body({ kind: 'json', json: '{"user": "ada", "password": "x"' }), 'the member password'],
  ])('are found where one puts them', (draft, secret) => {
    expect(secretsIn(draft)).toEqual([secret])
  })

  it('are not what stands under a kind that is not chosen, for no link carries it', () => {
    expect(secretsIn(auth({ kind: 'none', token: 'x', password: 'x' }))).toEqual([])
    expect(secretsIn(body({ kind: 'text', json: '{"token": 1}' }))).toEqual([])
  })

  it('are not what is empty', () => {
    expect(secretsIn({ ...auth({ kind: 'bearer' }), headers: [row('Authorization', '')] })).toEqual([])
  })
})
