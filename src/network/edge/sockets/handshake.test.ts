import { expect, test } from 'vitest'
import { createRandom } from '#http/random.ts'
import { acceptKey, drawKey } from './handshake.ts'

test('the proof for a key is the one that RFC 6455 works out in section 1.3', async () => {
  expect(await acceptKey('dGhlIHNhbXBsZSBub25jZQ==')).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
})

test('a key is 16 bytes as base64', () => {
  const random = createRandom(7)
  for (let count = 0; count < 50; count += 1) expect(atob(drawKey(random))).toHaveLength(16)
})
