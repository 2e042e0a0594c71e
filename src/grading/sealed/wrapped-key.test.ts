import { beforeAll, describe, expect, it } from 'vitest'
import { open, publicKeyBytes, seal, SealError } from './envelope.ts'
import { fingerprint, makeWrappedKeys, unwrapKeys, type WrappedKey } from './wrapped-key.ts'

const PASSPHRASE = 'vier grüne Äpfel im Schrank'
const quiz = new TextEncoder().encode('a quiz')
let made: { keys: CryptoKeyPair; wrapped: WrappedKey }

beforeAll(async () => {
  made = await makeWrappedKeys(PASSPHRASE)
})

const reasonOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof SealError ? error.reason : String(error)),
  )

describe('a key under a passphrase', () => {
  it('opens, after a trip through a file, what was sealed for it', async () => {
    const fromFile: unknown = JSON.parse(JSON.stringify(made.wrapped))
    const keys = await unwrapKeys(fromFile, PASSPHRASE)
    const envelope = await seal(quiz, made.keys.publicKey, quiz)
    expect(await open(envelope, keys, quiz)).toEqual(quiz)
  })

  it('takes the passphrase however its letters are composed', async () => {
    expect(await reasonOf(unwrapKeys(made.wrapped, PASSPHRASE.normalize('NFD')))).toBe('opened')
  })

  it('stays shut for any other passphrase', async () => {
    expect(await reasonOf(unwrapKeys(made.wrapped, `${PASSPHRASE} `))).toBe('shut')
    expect(await reasonOf(unwrapKeys(made.wrapped, ''))).toBe('shut')
  })

  it('stays shut when its public half was exchanged: nobody can make one seal for another', async () => {
    const other = await makeWrappedKeys(PASSPHRASE)
    const exchanged = { ...made.wrapped, publicKey: other.wrapped.publicKey }
    expect(await reasonOf(unwrapKeys(exchanged, PASSPHRASE))).toBe('shut')
  })

  it.each([
    null,
    'key',
    {},
    [],
    { version: 2 },
    { version: 1, iterations: 1e12, salt: '', iv: '', publicKey: '', privateKey: '' },
    { version: 1, iterations: 1000, salt: '%', iv: '', publicKey: '', privateKey: '' },
  ])('is no key: %j', async (wrapped) => {
    expect(await reasonOf(unwrapKeys(wrapped, PASSPHRASE))).toBe('damaged')
  })
})

describe('a fingerprint', () => {
  it('is the same for the same key, of a form that can be read aloud, and another for another key', async () => {
    const print = await fingerprint(await publicKeyBytes(made.keys.publicKey))
    expect(print).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/)
    expect(await fingerprint(await publicKeyBytes(made.keys.publicKey))).toBe(print)
    const other = await makeWrappedKeys('another')
    expect(await fingerprint(await publicKeyBytes(other.keys.publicKey))).not.toBe(print)
  })
})
