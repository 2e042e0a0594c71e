import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SealError } from '#grading/sealed/envelope.ts'
import { sampleHandOut, sampleResponse } from './class-sample.ts'
import { feedbackOfText, feedbackText, makeFeedback, replyTo, type Feedback } from './feedback.ts'

const { attempt, replyKey } = sampleResponse(0)
const reply = { points: 1, of: 2, questions: { put: 0.5 }, comment: 'Look at PUT again.' }
let feedback: Feedback

const release = async (at: number) => {
  const { handOut, questions } = await sampleHandOut()
  return makeFeedback(handOut.id, questions, [{ attempt, replyKey, reply }], at)
}
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof SealError ? error.reason : String(error)),
  )

beforeAll(async () => {
  feedback = await release(1000)
})

describe('feedback as a text', () => {
  it('comes out as it went in, whatever a mail did to it', async () => {
    const mail = `Dear all,\r\n\r\n${(await feedbackText(feedback)).replaceAll('\n', '\r\n  ')}\r\nRegards`
    expect(await feedbackOfText(mail)).toEqual(feedback)
  })

  it('is the one released last, where a text has several', async () => {
    const later = await release(2000)
    expect(await feedbackOfText((await feedbackText(later)) + (await feedbackText(feedback)))).toEqual(later)
  })

  it('is read where another block beside it is damaged', async () => {
    const text = await feedbackText(feedback)
    expect(await feedbackOfText(text.slice(0, 200) + text)).toEqual(feedback)
  })

  it('is refused with a reason when it is cut off, changed, or none', async () => {
    const text = await feedbackText(feedback)
    expect(await reasonOf(feedbackOfText(text.slice(0, -40)))).toBe('damaged')
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (any) => {
        expect(await reasonOf(feedbackOfText(any))).toBe('damaged')
      }),
    )
  })
})

describe('a reply', () => {
  it('opens for its own student only', async () => {
    expect(await replyTo(feedback, attempt, replyKey)).toEqual(reply)
    expect(await reasonOf(replyTo(feedback, attempt, `B${replyKey.slice(1)}`))).toBe('shut')
    expect(await replyTo(feedback, sampleResponse(1).attempt, replyKey)).toBeUndefined()
  })
})
