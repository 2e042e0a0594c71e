import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSecret, SECRET_FORM, sign } from './signature.ts'

// Made with `printf … | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64`.
test('a message is signed as any implementation of Standard Webhooks would', () => {
  const signature = sign(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1_614_265_330,
    '{"test": 2432232314}',
  )
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('every secret that can be given can sign', () => {
  fc.assert(
    fc.property(fc.stringMatching(SECRET_FORM), fc.string(), (secret, content) => {
      expect(sign(secret, 'msg_1', 0, content)).toMatch(/^v1,[\w+/]{43}=$/)
    }),
    { numRuns: 30 },
  )
})

test('a secret that is made up is one that could be given', () => {
  expect(makeSecret(() => 0.999)).toMatch(SECRET_FORM)
})
