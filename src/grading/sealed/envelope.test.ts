import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  makeSealingKeys,
  open,
  publicKeyBytes,
  publicKeyFrom,
  seal,
  SealError,
  type Bytes,
} from './envelope.ts'

const bytes = (text: string): Bytes => new TextEncoder().encode(text)
const quiz = bytes('the hash of a quiz')
let keys: CryptoKeyPair

beforeAll(async () => {
  keys = await makeSealingKeys()
})

const reasonOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof SealError ? error.reason : String(error)),
  )

describe('a sealed envelope', () => {
  it('gives back what was put in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const envelope = await seal(new Uint8Array(content), keys.publicKey, quiz)
        expect([...(await open(envelope, keys, quiz))]).toEqual([...content])
      }),
      { numRuns: 40 },
    )
  })

  it('can be sealed with the public key as it is handed out', async () => {
    const handedOut = await publicKeyFrom(await publicKeyBytes(keys.publicKey))
    expect(await open(await seal(quiz, handedOut, quiz), keys, quiz)).toEqual(quiz)
  })

  it('stays shut once a single bit of it has changed, wherever that is', async () => {
    const envelope = await seal(bytes('{"answers":{}}'), keys.publicKey, quiz)
    for (let at = 0; at < envelope.length * 8; at += 1) {
      const changed = envelope.slice()
      changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(await reasonOf(open(changed, keys, quiz)), `bit ${at}`).not.toBe('opened')
    }
  })

  it('stays shut when cut off anywhere, or with something added', async () => {
    const envelope = await seal(bytes('{}'), keys.publicKey, quiz)
    for (let length = 0; length < envelope.length; length += 1)
      expect(await reasonOf(open(envelope.slice(0, length), keys, quiz)), `${length} bytes`).not.toBe(
        'opened',
      )
    expect(await reasonOf(open(new Uint8Array([...envelope, 0]), keys, quiz))).toBe('shut')
  })

  it('opens for its own key and its own quiz only', async () => {
    const envelope = await seal(bytes('{}'), keys.publicKey, quiz)
    expect(await reasonOf(open(envelope, await makeSealingKeys(), quiz))).toBe('shut')
    expect(await reasonOf(open(envelope, keys, bytes('another quiz')))).toBe('shut')
  })

  it('says of one of a later format that it is newer', async () => {
    const envelope = await seal(bytes('{}'), keys.publicKey, quiz)
    envelope[0] = 2
    expect(await reasonOf(open(envelope, keys, quiz))).toBe('newer')
  })

  it('looks different each time, and never holds what it was made of', async () => {
    const content = bytes('the same answer')
    const [one, two] = [await seal(content, keys.publicKey, quiz), await seal(content, keys.publicKey, quiz)]
    expect(one).not.toEqual(two)
    expect(Buffer.from(one).includes(Buffer.from(content))).toBe(false)
  })
})
