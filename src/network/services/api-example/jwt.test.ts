import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyJwt } from './jwt.ts'

test('no text that nobody signed is taken, and none makes the check throw', async () => {
  const part = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => btoa(encodeURI(JSON.stringify(value)))),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
      expect((await verifyJwt(parts.join('.'), 0)).ok).toBe(false)
    }),
  )
})

// A token made with `printf … | openssl dgst -sha256 -hmac practice-secret`.
test('a token signed elsewhere with the practice secret is taken', async () => {
  const token =
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiJ9.MWQHa79dnU6YoRiYbr0b4H5b39o-OvjipCG7HsGPWyI'
  expect(await verifyJwt(token, 0)).toEqual({ ok: true, claims: { sub: '42' } })
})
