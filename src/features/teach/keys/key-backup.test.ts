import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseHandOut } from '#grading/class/hand-out-schema.ts'
import handOutSample from '#grading/class/hand-out-sealed.version-1.sample.json'
import response from '#grading/class/response.version-1.sample.json'
import { openResponse } from '#grading/class/sealed-response.ts'
import { readTextBlocks } from '#grading/class/text-block.ts'
import { publicKeyBytes, SealError } from '#grading/sealed/envelope.ts'
import { makeWrappedKeys, unwrapKeys, type WrappedKey } from '#grading/sealed/wrapped-key.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import { keyBackupText, keyOfBackup, type KeyOwner } from './key-backup.ts'

let owner: KeyOwner
let wrapped: WrappedKey

beforeAll(async () => {
  const made = await makeWrappedKeys('four words will do')
  wrapped = made.wrapped
  const publicKey = base64urlOfBytes(await publicKeyBytes(made.keys.publicKey))
  owner = { id: 'a'.repeat(32), title: 'Week 3', madeAt: 1, publicKey }
})

describe('the backup of a key', () => {
  test('gives the key back, under the same passphrase', async () => {
    const text = await keyBackupText(owner, wrapped)
    expect(text).toContain('“Week 3”')
    expect(text).not.toContain('four words')
    const key = await keyOfBackup(text, owner)
    expect(key).toEqual(wrapped)
    expect((await unwrapKeys(key, 'four words will do')).privateKey.type).toBe('private')
  })

  test('is refused by another hand-out, by its name', async () => {
    const text = await keyBackupText(owner, wrapped)
    await expect(keyOfBackup(text, { ...owner, id: 'b'.repeat(32) })).rejects.toThrow(
      'another hand-out: “Week 3”',
    )
  })

  test('is refused where the key in it is another', async () => {
    const text = await keyBackupText(owner, wrapped)
    await expect(keyOfBackup(text, { ...owner, publicKey: 'BAAA' })).rejects.toThrow(
      'the key in it is another one',
    )
  })

  test.each(['', 'no JSON', '{}', '[]', 'null', '{"format":"roundtrip-key-backup","version":1}'])(
    'is nothing else: %j',
    async (text) => {
      await expect(keyOfBackup(text, owner)).rejects.toThrow('no backup of a key')
    },
  )

  test('is told from one of a newer version', async () => {
    const text = '{"format":"roundtrip-key-backup","version":2}'
    await expect(keyOfBackup(text, owner)).rejects.toThrow('newer version')
  })

  test('with any character of its key changed is refused, and takes no good key’s place', async () => {
    const text = await keyBackupText(owner, wrapped)
    const from = text.indexOf('"key"')
    for (let at = from; at < text.length - 2; at += 3) {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
      const read = await keyOfBackup(changed, owner).catch((error: unknown) => error)
      if (!(read instanceof SealError)) expect(read, `at ${at}`).toEqual(wrapped)
    }
  })
})

// Somebody has this file in a folder: where this fails, the format needs a new version beside this one.
test('a backup of version 1 still opens the responses of its hand-out', async () => {
  const backup = readFileSync(new URL('key-backup.version-1.sample.json', import.meta.url), 'utf8')
  const block = readFileSync(
    new URL('../../../grading/class/response.version-1.sample.txt', import.meta.url),
    'utf8',
  )
  const handOut = parseHandOut(handOutSample)
  const key = await keyOfBackup(backup, { ...handOut, publicKey: handOut.publicKey ?? '' })
  const keys = await unwrapKeys(key, 'four words of no kin')
  const [found] = await readTextBlocks('RESPONSE', block)
  if (!found || found instanceof SealError) throw new Error('no block')
  expect(await openResponse(found.bytes, handOut, keys)).toEqual({ response, receipt: 'N8BS-7BGV-3F4R-E179' })
})
