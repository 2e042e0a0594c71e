import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleHandOut, sampleId, sampleResponse, sampleStudent, MADE_AT } from './class-sample.ts'
import type { HandOut } from './hand-out-schema.ts'
import { KnownResponses, type KnownResponse } from './known-responses.ts'
import { tokenMark } from './hand-out.ts'
import { piecesOf } from './scorm/pieces.ts'
import { sealResponse } from './sealed-response.ts'
import { readTextBlocks } from './text-block.ts'
import { takeIn, textOfBytes, type TakeInContext } from './take-in.ts'

type Sample = Awaited<ReturnType<typeof sampleHandOut>>
let sample: Sample
let other: Sample
const students = [0, 1, 2].map(sampleStudent)
const NOW = MADE_AT + 86_400_000

beforeAll(async () => {
  sample = await sampleHandOut()
  other = await sampleHandOut({ id: sampleId(0xdef), title: 'Caching' })
})

const context = (known: readonly KnownResponse[] = [], of: Sample = sample): TakeInContext => ({
  handOut: of.handOut,
  keys: of.keys,
  known: new KnownResponses(students, known),
  others: new Map([[other.handOut.id, 'Caching']]),
  now: NOW,
})
const sealed = async (number: number, changes = {}, to: HandOut = sample.handOut) =>
  (await sealResponse(sampleResponse(number, changes), to)).text
const kinds = async (text: string, within = context()) => (await takeIn(text, within)).map(({ kind }) => kind)
const remarksOf = async (changes: object, of: Sample = sample, within = context([], of)) =>
  (await takeIn(await sealed(0, changes, of.handOut), within)).flatMap((verdict) =>
    'remarks' in verdict ? verdict.remarks.map(({ kind }) => kind) : [],
  )

describe('taking in responses', () => {
  it('accepts one, and tells whose it is by its token, however that was typed', async () => {
    const [verdict] = await takeIn(await sealed(1, { token: '7k4q ooo1', name: '' }), context())
    expect(verdict).toMatchObject({ kind: 'accepted', student: { id: 's1' }, remarks: [] })
  })

  it('tells whose it is by the exact name where there is no token, and only where that is unique', async () => {
    const [verdict] = await takeIn(await sealed(2, { token: '' }), context())
    expect(verdict).toMatchObject({ kind: 'accepted', student: { id: 's2' } })
    const twins = {
      ...context(),
      known: new KnownResponses([...students, { ...sampleStudent(9), name: 'Student 2' }], []),
    }
    expect(await kinds(await sealed(2, { token: '' }), twins)).toEqual(['not on the roster'])
  })

  it('reads every block of a mail, whatever stands around them', async () => {
    const mail = `Hello,\r\n> ${(await sealed(0)).replaceAll('\n', '\r\n> ')}\nand\n${await sealed(1)}bye`
    expect(await kinds(mail)).toEqual(['accepted', 'accepted'])
  })

  it('reads a block that a form saved as HTML', async () => {
    const html = `<p>My answer:</p><p>${(await sealed(0)).replaceAll('\n', '<br />')}</p>`
    expect(await kinds(html)).toEqual(['accepted'])
  })

  it('takes the very same response twice without change, sealed anew too', async () => {
    const text = await sealed(0)
    expect(await kinds(text + text + (await sealed(0)))).toEqual([
      'accepted',
      'accepted again',
      'accepted again',
    ])
  })

  it('keeps another response of the same attempt beside the first', async () => {
    const [first, second, third] = [
      await sealed(0),
      await sealed(0, { answers: {} }),
      await sealed(0, { answers: {} }),
    ]
    expect(await kinds(first + second + third)).toEqual(['accepted', 'duplicate', 'accepted again'])
  })

  it('knows what was taken in before', async () => {
    const before: KnownResponse = { response: sampleResponse(0), receipt: 'AAAA-AAAA-AAAA-AAAA' }
    expect(await kinds(await sealed(0), context([before]))).toEqual(['accepted again'])
    expect(await kinds(await sealed(0, { seed: 'other' }), context([before]))).toEqual(['duplicate'])
  })

  it('keeps one with a token that nobody has, and says so', async () => {
    expect(await kinds(await sealed(0, { token: 'ZZZZ-ZZZZ' }))).toEqual(['not on the roster'])
    const noRoster = { ...context(), known: new KnownResponses([], []) }
    expect(await kinds(await sealed(0, { token: 'ZZZZ-ZZZZ' }), noRoster)).toEqual(['accepted'])
  })

  it('names the quiz that a response is to, where it is one of ours', async () => {
    const text = await sealed(0, { handOut: other.handOut.id }, other.handOut)
    expect((await takeIn(text, context()))[0]).toMatchObject({
      kind: 'wrong quiz',
      handOut: other.handOut.id,
      why: expect.stringContaining('Caching'),
    })
    const unknown = await sampleHandOut({ id: sampleId(0x777), title: 'Caching' })
    const nobodys = await sealed(0, { handOut: unknown.handOut.id }, unknown.handOut)
    expect((await takeIn(nobodys, context()))[0]).toMatchObject({
      kind: 'wrong quiz',
      why: expect.stringContaining('another quiz'),
    })
  })

  it('takes a block whose line names another quiz, or none, for damaged', async () => {
    expect(await kinds((await sealed(0)).replace(sample.handOut.id, sampleId(0x777)))).toEqual(['damaged'])
    expect(await kinds((await sealed(0)).replace(/^Quiz: .*\n/m, ''))).toEqual(['damaged'])
  })

  it('reads a response in pieces out of the report of an LMS, beside others', async () => {
    const pieces = async (at: number) => {
      const attempt = `${at}a`.repeat(16)
      const [block] = await readTextBlocks('RESPONSE', await sealed(at, { attempt }))
      if (!block || block instanceof Error) throw new Error('not a block')
      return piecesOf(sample.handOut.id, attempt, block.bytes)
    }
    const rows = [...(await pieces(0)), ...(await pieces(1))].map((piece) => `"Student","${piece}","neutral"`)
    expect(await kinds(rows.toReversed().join('\r\n'))).toEqual(['accepted', 'accepted'])
    expect(await kinds(rows.slice(1).join('\r\n'))).toEqual(['damaged', 'accepted'])
  })

  it('tells what was sealed for another key from what was cut off', async () => {
    const otherKey = await sampleHandOut()
    const shut = await sealed(0, {}, otherKey.handOut)
    expect(await kinds(shut)).toEqual(['shut'])
    const whole = await sealed(0)
    expect(await kinds(whole.slice(0, 300))).toEqual(['damaged'])
    expect(await kinds(whole.replace(/^([A-Za-z0-9_-]{20})./m, '$1'))).toEqual(['damaged'])
    expect(await kinds('Dear professor, my dog')).toEqual(['damaged'])
  })
})

describe('what is remarked on a response', () => {
  const at = MADE_AT + 3_600_000

  it('is nothing where all is as it should be', async () => {
    expect(await remarksOf({})).toEqual([])
  })

  it('is a clock that was changed', async () => {
    expect(await remarksOf({ startedAt: at, submittedAt: at - 1 })).toEqual(['clock changed'])
    expect(await remarksOf({ submittedAt: NOW + 7_200_000 })).toEqual(['clock changed'])
    expect(await remarksOf({ submittedAt: NOW + 600_000 })).toEqual([])
    expect(await remarksOf({ startedAt: MADE_AT - 7_200_000 })).toEqual(['clock changed'])
  })

  it('is that it came late, or began early', async () => {
    const hours = await sampleHandOut({ settings: { opensAt: at + 1, closesAt: at + 600_000 - 1 } })
    expect(await remarksOf({ startedAt: at, submittedAt: at + 600_000 }, hours)).toEqual(['late', 'early'])
  })

  it('is that it took longer than the limit, extra time and a grace of 30 s included', async () => {
    const timed = await sampleHandOut({
      settings: { timeLimit: 600 },
      extraTime: [{ token: await tokenMark(sampleId(0xabc), sampleStudent(1).token), percent: 50 }],
    })
    const took = (ms: number) => ({ startedAt: at, submittedAt: at + ms })
    expect(await remarksOf(took(630_000), timed)).toEqual([])
    expect(await remarksOf(took(630_001), timed)).toEqual(['over time'])
    const token = { token: sampleStudent(1).token, name: '' }
    expect(await remarksOf({ ...took(930_000), ...token }, timed)).toEqual([])
    expect(await remarksOf({ ...took(930_001), ...token }, timed)).toEqual(['over time'])
  })

  it('is that there are more attempts than allowed, by its number or by what has come', async () => {
    expect(await remarksOf({ number: 2 })).toEqual(['more attempts'])
    const within = context([{ response: sampleResponse(0, { attempt: sampleId(0x99) }), receipt: '' }])
    expect(await remarksOf({}, sample, within)).toEqual(['more attempts'])
    expect(await remarksOf({ number: 9 }, await sampleHandOut({ settings: { attempts: 0 } }))).toEqual([])
  })

  it('is that the name is not that of the token', async () => {
    expect(await remarksOf({ name: 'Somebody' })).toEqual(['other name'])
  })
})

describe('whatever comes in', () => {
  it('bytes or text, a verdict comes out', async () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 500, unit: 'binary' }),
      fc.uint8Array({ maxLength: 500 }).map((bytes) => textOfBytes(bytes)),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect((await takeIn(text, context())).length).toBeGreaterThan(0)
      }),
    )
  })

  it('and wherever one block was changed, the others are read', async () => {
    const [first, second] = [await sealed(0), await sealed(1)]
    await fc.assert(
      fc.asyncProperty(fc.nat(first.length - 1), fc.string({ maxLength: 5 }), async (place, put) => {
        const changed = first.slice(0, place) + put + first.slice(place + 1)
        const all = await kinds(`${changed}\n${second}`)
        expect(all.at(-1)).toBe('accepted')
        expect(all.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 60 },
    )
  })

  it('text in UTF-16 is read as such', async () => {
    const utf16 = Buffer.from(`\ufeff${await sealed(0)}`, 'utf16le')
    expect(await kinds(textOfBytes(utf16))).toEqual(['accepted'])
  })
})
