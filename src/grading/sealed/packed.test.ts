import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SealError } from './envelope.ts'
import { MOST_UNPACKED, packed, unpacked } from './packed.ts'

const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof SealError ? error.message : String(error)),
  )

describe('packed data', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        expect(await unpacked(await packed(data))).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: 60 },
    )
  })

  it('of a response takes a fraction of its text', async () => {
    const answers = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`question-${at}`, [at % 4]]))
    expect((await packed({ answers })).length).toBeLessThan(JSON.stringify({ answers }).length / 2)
  })

  it('is refused with a reason when cut off or changed', async () => {
    const bytes = await packed({ answers: { one: [1], two: 'a text of some length' } })
    for (let length = 0; length < bytes.length; length += 1)
      expect(await reasonOf(unpacked(bytes.slice(0, length))), `${length} bytes`).toContain('can’t be read')
  })

  it('is not read where it would fill the memory', async () => {
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(8 * MOST_UNPACKED, 32)))
    expect(bomb.length).toBeLessThan(MOST_UNPACKED)
    expect(await reasonOf(unpacked(bomb))).toContain('more than 4 MB')
  })

  it('is data, whatever bytes come: never anything but an answer or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await reasonOf(unpacked(new Uint8Array(bytes)))).toMatch(/^(read|This )/)
      }),
    )
  })
})
