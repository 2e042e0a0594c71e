import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SealError } from '#grading/sealed/envelope.ts'
import feedback from './feedback.version-1.sample.json'
import { feedbackOfText, parseFeedback, replyTo } from './feedback.ts'
import practice from './hand-out-practice.version-1.sample.json'
import sealed from './hand-out-sealed.version-1.sample.json'
import { handOutOfFragment, hashOfHandOut, tokenMark } from './hand-out.ts'
import { parseHandOut } from './hand-out-schema.ts'
import { readHanded } from './read-handed.ts'
import { parseResponse } from './response-schema.ts'
import response from './response.version-1.sample.json'
import { receiptOf } from './sealed-response.ts'
import { readTextBlocks } from './text-block.ts'

const textOf = (name: string) =>
  readFileSync(new URL(`./${name}.version-1.sample.txt`, import.meta.url), 'utf8')
const hashOf = async (handOut: unknown) =>
  Buffer.from(await hashOfHandOut(parseHandOut(handOut))).toString('hex')

/** The same data with the keys of every object the other way round. */
function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, reversed(value)]),
  )
}

// What is out there can't be changed any more. Where one of these fails, the format needs a new version beside this one.
describe('a hand-out of version 1', () => {
  it.each([
    ['practice', practice],
    ['sealed', sealed],
  ])('in %s is read with all it says', async (_mode, sample) => {
    expect(parseHandOut(sample)).toEqual(sample)
    expect(await readHanded(JSON.stringify(sample))).toEqual({ kind: 'hand-out', handOut: sample, token: '' })
  })

  it('is read from a link', async () => {
    expect(await handOutOfFragment(textOf('hand-out-sealed').trim())).toEqual(sealed)
  })

  it.each([
    ['practice', practice, '6bda3da340b128722b78d5701360d774e3047b87224e651560bddd22d68049cf'],
    ['sealed', sealed, 'b7d79021fd5f47ab03b1ca815fd7db11c7e8cdee3a6e9c7cecbd3918356b6fdc'],
  ])(
    'in %s has the hash that responses were bound to, in whatever order a file has it',
    async (_mode, sample, hash) => {
      expect(await hashOf(sample)).toBe(hash)
      expect(await hashOf(reversed(sample))).toBe(hash)
    },
  )

  it('knows who has more time by the mark of the token', async () => {
    expect(await tokenMark(sealed.id, '7K4Q-2MXA')).toBe(sealed.extraTime[0]?.token)
    expect(sealed.extraTime).toEqual([{ token: 'acc8cbca8241cf36', percent: 25 }])
  })
})

describe('a response of version 1', () => {
  it('is read with all it says', () => {
    expect(parseResponse(response)).toEqual(response)
  })

  it('has the receipt that its student wrote down', async () => {
    const [block] = await readTextBlocks('RESPONSE', textOf('response'))
    if (!block || block instanceof SealError) throw new Error('no block')
    expect(block.handOut).toBe(sealed.id)
    expect(await receiptOf(block.bytes)).toBe('N8BS-7BGV-3F4R-E179')
  })
})

describe('feedback of version 1', () => {
  it('is read from a file and from a mail', async () => {
    expect(parseFeedback(feedback)).toEqual(feedback)
    expect(await feedbackOfText(textOf('feedback'))).toEqual(feedback)
    expect(await readHanded(textOf('feedback'))).toEqual({ kind: 'feedback', feedback })
  })

  it('opens for the student it is for', async () => {
    expect(await replyTo(parseFeedback(feedback), response.attempt, response.replyKey)).toEqual({
      points: 7.5,
      of: 10,
      questions: { validators: 0.5 },
      comment: 'Read about validators again.',
    })
  })
})
