import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyQuiz } from '#grading/quiz/question.arbitrary.ts'
import { makeSealingKeys, publicKeyBytes, SealError } from '#grading/sealed/envelope.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import { makeFeedback, parseFeedback, type Reply } from './feedback.ts'
import { fragmentOfHandOut, makeHandOut, secretOrder } from './hand-out.ts'
import { parseHandOut, type HandOut } from './hand-out-schema.ts'
import { repliesIn } from './read-feedback.ts'
import { readFragment, readHanded } from './read-handed.ts'
import type { ClassResponse } from './response-schema.ts'
import { openResponse, sealResponse } from './sealed-response.ts'
import { readTextBlocks, textBlock } from './text-block.ts'
import { packed } from '#grading/sealed/packed.ts'

const hex = fc.stringMatching(/^[0-9a-f]{32}$/)
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
const answer = fc.oneof(
  fc.boolean(),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 9 }),
  fc.record({ guess: fc.nat(9) }),
  fc.record({
    method: fc.constantFrom('GET', 'PUT'),
    url: fc.webUrl(),
    fields: fc.array(fc.tuple(fc.constantFrom('Accept', 'X-A'), fc.string({ maxLength: 9 })), {
      maxLength: 3,
    }),
    content: fc.string({ maxLength: 40 }),
  }),
)
const replyKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => base64urlOfBytes(new Uint8Array(bytes)))
const responseTo = (handOut: HandOut) =>
  fc.record<ClassResponse>({
    version: fc.constant(1),
    handOut: fc.constant(handOut.id),
    attempt: hex,
    number: fc.integer({ min: 1, max: 9 }),
    token: fc.constantFrom('', '7K4Q-2MXA'),
    name: fc.string({ unit: 'grapheme', maxLength: 30 }),
    startedAt: fc.nat(),
    submittedAt: fc.nat(),
    seed: hex,
    answers: fc.dictionary(slug, answer, { noNullPrototype: true }),
    confidence: fc.dictionary(slug, fc.constantFrom(1, 2, 3), { noNullPrototype: true }),
    hints: fc.dictionary(slug, fc.nat(5), { noNullPrototype: true }),
    replyKey,
  })

let keys: CryptoKeyPair
let handOut: HandOut
let questions: ReturnType<typeof makeHandOut>['questions']
let another: HandOut

beforeAll(async () => {
  keys = await makeSealingKeys()
  const [quiz] = fc.sample(anyQuiz(), 1)
  if (!quiz) throw new Error('no quiz')
  const made = makeHandOut(
    quiz,
    {
      id: 'a'.repeat(32),
      mode: 'sealed',
      title: 'Week 3',
      instructions: '',
      settings: {
        attempts: 1,
        counts: 'best',
        pages: 'one',
        shuffleQuestions: false,
        shuffleOptions: true,
        feedback: 'released',
        confidence: true,
        hints: true,
      },
      madeAt: 1,
      publicKey: base64urlOfBytes(await publicKeyBytes(keys.publicKey)),
      extraTime: [],
    },
    secretOrder,
  )
  ;({ handOut, questions } = made)
  another = parseHandOut({ ...handOut, id: 'b'.repeat(32) })
})

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof SealError ? error.reason : String(error)),
  )

async function bytesOf(text: string) {
  const [found] = await readTextBlocks('RESPONSE', text)
  if (!found || found instanceof SealError) throw found
  return found.bytes
}

describe('a sealed response', () => {
  it('opens for the instructor as it was given, under the receipt that the student keeps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constant(0).chain(() => responseTo(handOut)),
        async (response) => {
          const { text, receipt } = await sealResponse(response, handOut)
          const opened = await openResponse(await bytesOf(text), handOut, keys)
          expect(opened).toEqual({ response, receipt })
          expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('believes nobody what an exchange showed', async () => {
    const [response] = fc.sample(responseTo(handOut), 1)
    if (!response) throw new Error('no response')
    const claimed = { ...response, answers: { p: { guess: 1, seen: '418' } } }
    const { text } = await sealResponse(claimed, handOut)
    const opened = await openResponse(await bytesOf(text), handOut, keys)
    expect(opened.response.answers).toEqual({ p: { guess: 1 } })
  })

  it('opens with no other key, for no other quiz, and not once the quiz was changed', async () => {
    const [response] = fc.sample(responseTo(handOut), 1)
    if (!response) throw new Error('no response')
    const bytes = await bytesOf((await sealResponse(response, handOut)).text)
    expect(await reasonOf(openResponse(bytes, handOut, await makeSealingKeys()))).toBe('shut')
    expect(await reasonOf(openResponse(bytes, another, keys))).toBe('shut')
    expect(await reasonOf(openResponse(bytes, { ...handOut, title: 'Week 4' }, keys))).toBe('shut')
    expect(await reasonOf(openResponse(bytes, handOut, keys))).toBe('opened')
  })

  it('is not sealed where the instructor could not read it', async () => {
    const [response] = fc.sample(responseTo(handOut), 1)
    if (!response) throw new Error('no response')
    const tooLong = { ...response, answers: { essay: 'x'.repeat(20_001) } }
    expect(await reasonOf(sealResponse(tooLong, handOut))).toBe('damaged')
    const { publicKey: _, ...open } = handOut
    expect(await reasonOf(sealResponse(response, { ...open, publicKey: 'AAAA' } as HandOut))).toBe('damaged')
  })
})

describe('feedback', () => {
  const reply: Reply = { points: 3, of: 4, questions: { first: 1 }, comment: 'Well done.' }
  const key = (fill: number) => base64urlOfBytes(new Uint8Array(32).fill(fill))
  const [mine, theirs] = ['1'.repeat(32), '2'.repeat(32)]
  const make = () =>
    makeFeedback(
      handOut.id,
      questions,
      [
        { attempt: mine, replyKey: key(1), reply },
        { attempt: theirs, replyKey: key(2), reply: { ...reply, comment: 'See me.' } },
      ],
      5,
    )

  it('opens for the student it is for, through a file or a mail', async () => {
    const feedback = await make()
    const handed = await readHanded(JSON.stringify(feedback, null, 2))
    expect(handed).toEqual({ kind: 'feedback', feedback })
    const block = await textBlock('FEEDBACK', handOut.id, await packed(feedback))
    expect(await readHanded(block.replace(/^/gm, '> '))).toEqual({ kind: 'feedback', feedback })
    expect(await repliesIn(feedback, handOut, [mine], key(1))).toEqual(new Map([[mine, reply]]))
  })

  it('says nothing to another student, nor to one whose attempt is not in it', async () => {
    const feedback = await make()
    expect(await reasonOf(repliesIn(feedback, handOut, [theirs], key(1)))).toBe('shut')
    expect(await reasonOf(repliesIn(feedback, handOut, [mine], key(3)))).toBe('shut')
    expect(await reasonOf(repliesIn(feedback, handOut, ['3'.repeat(32)], key(1)))).toBe('shut')
    expect(JSON.stringify(feedback)).not.toContain('See me.')
  })

  it('can’t be given to another attempt', async () => {
    const feedback = await make()
    const moved = { ...feedback, replies: { [theirs]: feedback.replies[mine] ?? '' } }
    expect(await reasonOf(repliesIn(moved, handOut, [theirs], key(1)))).toBe('shut')
  })

  it('is refused for another quiz, or with other questions', async () => {
    const feedback = await make()
    expect(await reasonOf(repliesIn(feedback, another, [mine], key(1)))).toBe('shut')
    const [question] = feedback.questions
    if (!question) throw new Error('no question')
    const strange = { ...feedback, questions: [{ ...question, id: 'never-asked' }] }
    expect(await reasonOf(repliesIn(strange, handOut, [mine], key(1)))).toBe('shut')
  })

  it('is refused once a bit of a reply has changed', async () => {
    const feedback = await make()
    const sealed = feedback.replies[mine] ?? ''
    for (let at = 0; at < sealed.length - 1; at += 7) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      const all = { ...feedback, replies: { [mine]: changed } }
      expect(await reasonOf(repliesIn(all, handOut, [mine], key(1))), `at ${at}`).toBe('shut')
    }
  })

  it('is damaged with a part missing, and may be newer', () => {
    expect(() => parseFeedback({ format: 'roundtrip-feedback', version: 1 })).toThrow('no feedback')
    expect(() => parseFeedback({ format: 'roundtrip-feedback', version: 2 })).toThrow('newer')
  })
})

describe('what a student was handed', () => {
  it('is a link with or without a token, whatever stands around it', async () => {
    const fragment = await fragmentOfHandOut(handOut)
    const link = `https://lab.example/quiz/class#${fragment}`
    const quiz = { kind: 'hand-out', handOut, token: '' }
    const mine = { ...quiz, token: '7K4Q-2MXA' }
    expect(await readFragment(fragment)).toEqual(quiz)
    expect(await readHanded(fragment)).toEqual(quiz)
    expect(await readHanded(` ${link}\n`)).toEqual(quiz)
    expect(await readHanded(`Room #7, please open <${link}>.`)).toEqual(quiz)
    expect(await readHanded(`${link}&token=7K4Q-2MXA`)).toEqual(mine)
    expect(await readHanded(`${link}&amp;token=7K4Q-2MXA).`)).toEqual(mine)
    expect(await readFragment(`${fragment}%26token%3D7K4Q-2MXA`)).toEqual(mine)
    expect(await readHanded(`${link}&token=7K4Q-2MXA`.replace(/(.{70})/g, '$1\n'))).toEqual(mine)
  })

  it('is a file', async () => {
    const file = `\uFEFF${JSON.stringify(handOut, null, 2)}\n`
    expect(await readHanded(file)).toEqual({ kind: 'hand-out', handOut, token: '' })
  })

  it.each<[string, () => string | Promise<string>, RegExp]>([
    ['nothing', () => '  ', /nothing in it/],
    [
      'a cut link',
      async () => `https://x/quiz/class#${(await fragmentOfHandOut(handOut)).slice(0, -30)}`,
      /damaged/,
    ],
    ['another link', () => 'https://example.com/', /neither a link/],
    ['a cut file', () => JSON.stringify(handOut).slice(0, -9), /file is damaged/],
    ['another file', () => '{"log": {}}', /no quiz of a class/],
    ['a newer file', () => JSON.stringify({ ...handOut, version: 2 }), /newer version/],
    ['a file with a bad key', () => JSON.stringify({ ...handOut, publicKey: 'AAAA' }), /no public key/],
    ['a response', () => textBlock('RESPONSE', handOut.id, new Uint8Array([1])), /only your instructor/],
    ['far too much', () => 'x'.repeat(2 ** 24 + 1), /larger than 16 MB/],
  ])('is refused in words where it is %s', async (_name, given, words) => {
    await expect(readHanded(await given())).rejects.toThrow(words)
  })
})
