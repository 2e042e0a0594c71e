import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from './refusal.ts'
import { LARGEST_FILE, MOST_ENTRIES, zipEntries } from './zip-entries.ts'

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)])
const namesOf = async (bytes: Uint8Array) => (await zipEntries(blob(bytes))).map(({ name }) => name)
const read = async (bytes: Uint8Array) =>
  Promise.all(
    (await zipEntries(blob(bytes))).map(async (entry) => new TextDecoder().decode(await entry.read())),
  )
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  )

describe('a zip of submissions', () => {
  it('gives every file in it, packed or not, with its folder', async () => {
    const zip = zipSync({
      'Ada Lovelace_17_assignsubmission_file_': {
        'response.txt': strToU8('one'),
        'ä.txt': [strToU8('two'), { level: 0 }],
      },
      __MACOSX: { '._response.txt': strToU8('clutter') },
      '.DS_Store': strToU8('clutter'),
    })
    expect(await namesOf(zip)).toEqual([
      'Ada Lovelace_17_assignsubmission_file_/response.txt',
      'Ada Lovelace_17_assignsubmission_file_/ä.txt',
    ])
    expect(await read(zip)).toEqual(['one', 'two'])
  })

  it('is found behind a note at its end', async () => {
    const zip = zipSync({ 'a.txt': strToU8('one') })
    const noted = new Uint8Array([...zip, ...strToU8('made by an LMS')])
    new DataView(noted.buffer).setUint16(zip.length - 2, 14, true)
    expect(await read(noted)).toEqual(['one'])
  })

  it('never unfolds a file further than 1 MB, whatever size it says it has', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(32 * LARGEST_FILE) }, { level: 9 })
    const [entry] = await zipEntries(blob(bomb))
    expect(await reasonOf(entry!.read())).toBe('too large')
    const liar = bomb.slice()
    const view = new DataView(liar.buffer)
    const at = view.getUint32(liar.length - 6, true)
    view.setUint32(at + 24, 10, true)
    const [lying] = await zipEntries(blob(liar))
    expect(await reasonOf(lying!.read())).toBe('too large')
  })

  it('is refused with more files than are read', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => [`${at}`, new Uint8Array()]),
    )
    expect(await reasonOf(namesOf(zipSync(many, { level: 0 })))).toBe('too large')
  })

  it('is damaged when it is cut off, or never was one', async () => {
    const zip = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') })
    for (let length = 0; length < zip.length; length += 1)
      expect(await reasonOf(namesOf(zip.slice(0, length)))).toBe('damaged')
  })

  it('with any byte changed gives files or a reason, and never waits for ever', async () => {
    const zip = zipSync({ 'a.txt': strToU8('one '.repeat(50)), 'b.txt': strToU8('two') })
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
        const changed = zip.slice()
        changed[at] = byte
        expect(await reasonOf(read(changed))).toMatch(/^(read|damaged|too large)$/)
      }),
      { numRuns: 300 },
    )
  })
})
