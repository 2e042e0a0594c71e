import { expect, test } from 'vitest'
import { defaultPolicy } from './policy.ts'
import { draftOfWritten } from './written-request.ts'

test('a plain text is sent by a page, with what a page has by default', () => {
  expect(draftOfWritten('GET https://httpbin.org/get')).toMatchObject({
    method: 'GET',
    client: 'browser',
    credentials: 'same-origin',
    policy: defaultPolicy,
    faults: [],
  })
})

test('what a text can’t say stands beside it', () => {
  const draft = draftOfWritten({
    request: 'GET https://httpbin.org/get',
    client: 'script',
    credentials: 'include',
    redirects: 'manual',
    policy: { retries: 2 },
    auth: { kind: 'bearer', token: 'abc' },
  })
  expect(draft).toMatchObject({
    client: 'script',
    credentials: 'include',
    auth: { kind: 'bearer', token: 'abc' },
  })
  expect(draft.policy).toEqual({ ...defaultPolicy, retries: 2, redirects: 'manual' })
})
