import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'
import { LARGEST_CLASS_FILE, readClassFile, writeClassFile } from './class-file.ts'

const PASSPHRASE = 'vier grüne Äpfel'
const data = { class: 'Networks 1', students: ['Ada', 'Grace'] }
let file: Bytes

beforeAll(async () => {
  file = await writeClassFile(data, PASSPHRASE)
})

const problem = (bytes: Uint8Array, passphrase = PASSPHRASE) =>
  readClassFile(new Uint8Array(bytes), passphrase).then(
    () => 'read',
    (error: unknown) => (error instanceof SealError ? `${error.reason}: ${error.message}` : String(error)),
  )

describe('the file of a class', () => {
  it('gives back what was put in', async () => {
    expect(await readClassFile(file, PASSPHRASE.normalize('NFD'))).toEqual(data)
  })

  it('shows nothing of what it holds', () => {
    expect(Buffer.from(file).includes('Networks')).toBe(false)
  })

  it('stays shut for another passphrase, and says that it is that', async () => {
    expect(await problem(file, 'another')).toMatch(/^shut: .*passphrase/)
  })

  it('says that its end is missing, wherever it was cut off', async () => {
    const head = file.indexOf(10) + 1
    for (let length = head; length < file.length; length += 1)
      expect(await problem(file.slice(0, length))).toMatch(/^damaged: The end of this file is missing/)
    for (let length = 16; length < head; length += 1)
      expect(await problem(file.slice(0, length))).toMatch(/^damaged: (The beginning|The end)/)
  })

  it('says that it was changed, wherever that is after its first line', async () => {
    const head = file.indexOf(10) + 1
    for (let at = head; at < file.length; at += 1) {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await problem(changed)).toMatch(/^damaged: This file was changed/)
    }
  })

  it('is told from any other file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await problem(bytes)).toMatch(/^damaged: This is no file of a class/)
      }),
    )
  })

  it('says that it is of a newer version', async () => {
    const text = Buffer.from(file).toString('latin1').replace('"version":1', '"version":2')
    expect(await problem(Buffer.from(text, 'latin1'))).toMatch(/^newer/)
  })

  it('is not read where it is too large', async () => {
    expect(await problem(new Uint8Array(LARGEST_CLASS_FILE + 1))).toMatch(/larger than 64 MB/)
  })
})
