import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'
import { readTextBlocks, textBlock, type FoundBlock } from './text-block.ts'

const id = fc.stringMatching(/^[0-9a-f]{32}$/)
const content = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes): Bytes => new Uint8Array(bytes))

const read = async (text: string) =>
  (await readTextBlocks('RESPONSE', text)).map((found) => (found instanceof SealError ? found.reason : found))

/** What mails, chats, forms and word processors do to a text. */
const mishaps: Readonly<Record<string, (text: string) => string>> = {
  'nothing at all': (text) => text,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'quoted once': (text) => text.replace(/^/gm, '> '),
  'quoted in a quote, with a line before': (text) => `Ada wrote:\n${text.replace(/^/gm, '>> ')}`,
  'an indent and spaces at the ends of lines': (text) => text.replace(/^/gm, '   ').replace(/$/gm, '  '),
  'all lines joined to one': (text) => text.replaceAll('\n', ' '),
  'lines broken anew at 40': (text) => text.replace(/(.{40})/g, '$1\n'),
  'an empty line after each': (text) => text.replaceAll('\n', '\n\n'),
  'hyphens made dashes': (text) => text.replaceAll('--', '—'),
  'characters that are not seen': (text) => `\uFEFF${text.replaceAll('\n', '\u200b\n')}`,
  'words around it': (text) =>
    `Dear Ms Hopper,\n\nhere it is:\n${text}\nRegards - Ada\n-- \nsent from a phone`,
}

describe('a block of text', () => {
  it.each(Object.entries(mishaps))('is read after: %s', async (_name, mishap) => {
    await fc.assert(
      fc.asyncProperty(id, content, async (handOut, bytes) => {
        expect(await read(mishap(await textBlock('RESPONSE', handOut, bytes)))).toEqual([{ handOut, bytes }])
      }),
      { numRuns: 40 },
    )
  })

  it('is found among others, each for itself, also where one of them is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(id, content), { minLength: 2, maxLength: 4 }), async (all) => {
        const blocks = await Promise.all(all.map(([of, bytes]) => textBlock('RESPONSE', of, bytes)))
        expect(await read(blocks.join('\n'))).toEqual(all.map(([handOut, bytes]) => ({ handOut, bytes })))
        const [first = '', ...rest] = blocks
        const cut = first.slice(0, first.indexOf('=') - 1)
        expect(await read([cut, ...rest].join('\n'))).toEqual([
          'damaged',
          ...all.slice(1).map(([handOut, bytes]) => ({ handOut, bytes })),
        ])
      }),
      { numRuns: 30 },
    )
  })

  it('is refused, or says the same, when any character of it was changed', async () => {
    const original = {
      handOut: '0123456789abcdef0123456789abcdef',
      bytes: new Uint8Array([251, 255, 0, 7, 99]),
    }
    const text = await textBlock('RESPONSE', original.handOut, original.bytes)
    for (let at = 0; at < text.length; at += 1)
      for (const other of ['A', 'f', '7', '-', '=']) {
        const changed = text.slice(0, at) + other + text.slice(at + 1)
        const [found] = await readTextBlocks('RESPONSE', changed).catch((error: SealError) => [error])
        if (!(found instanceof SealError)) expect(found, `${other} at ${at}`).toEqual(original)
      }
  })

  it('is refused when it was cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        id,
        content,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (of, bytes, part) => {
          const text = (await textBlock('RESPONSE', of, bytes)).trimEnd()
          const cut = text.slice(0, Math.floor(part * (text.length - 4)))
          const found = await readTextBlocks('RESPONSE', cut).catch((error: unknown) => [error])
          expect(found.filter((each): each is FoundBlock => !(each instanceof SealError))).toEqual([])
        },
      ),
    )
  })

  it('is refused when a line of it is missing', async () => {
    const text = await textBlock('RESPONSE', 'a'.repeat(32), new Uint8Array(200).fill(7))
    const lines = text.trimEnd().split('\n')
    for (let at = 1; at < lines.length - 1; at += 1)
      expect(await read(lines.toSpliced(at, 1).join('\n')), `line ${at}`).toEqual(['damaged'])
  })

  it('is of one kind only', async () => {
    const text = await textBlock('FEEDBACK', 'a'.repeat(32), new Uint8Array([1]))
    await expect(readTextBlocks('RESPONSE', text)).rejects.toThrow('There is no response in it')
  })

  it('is not looked for in what is far too large', async () => {
    await expect(readTextBlocks('RESPONSE', 'x'.repeat(2 ** 24 + 1))).rejects.toThrow('larger than 16 MB')
  })
})
