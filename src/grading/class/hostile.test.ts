import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseQuiz, QuizFormatError } from '#grading/quiz/parse-quiz.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import { packed } from '#grading/sealed/packed.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import { sampleHandOut, sampleResponse, sampleStudent, MADE_AT } from './class-sample.ts'
import feedbackSample from './feedback.version-1.sample.json'
import { feedbackOfText, feedbackText, parseFeedback } from './feedback.ts'
import { textOfFile } from './file-text.ts'
import practice from './hand-out-practice.version-1.sample.json'
import sealed from './hand-out-sealed.version-1.sample.json'
import { parseHandOut } from './hand-out-schema.ts'
import { KnownResponses } from './known-responses.ts'
import { readFragment, readHanded } from './read-handed.ts'
import { parseResponse } from './response-schema.ts'
import responseSample from './response.version-1.sample.json'
import { listedIn, newTo, parseRoster, rosterCsv } from './roster.ts'
import { openResponse, sealResponse } from './sealed-response.ts'
import { takeIn, type TakeInContext } from './take-in.ts'
import { readTextBlocks } from './text-block.ts'

/** What stands in for a value of a file: of another type, far too large, or with a meaning to objects. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, -1, 1e308, Number.NaN, '', [], {}, '__proto__'),
  fc.constant('x'.repeat(100_000)),
  fc.constant(
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  ),
  fc.constant(Array.from({ length: 5000 }, () => ({}))),
  fc.jsonValue({ maxDepth: 3 }),
)

/** The sample with one value in it exchanged, left out or added, anywhere. */
function damaged(sample: unknown): fc.Arbitrary<unknown> {
  const paths: (readonly (string | number)[])[] = []
  const collect = (value: unknown, path: readonly (string | number)[]) => {
    paths.push(path)
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value))
      collect(each, [...path, Array.isArray(value) ? Number(key) : key])
  }
  collect(sample, [])
  return fc
    .tuple(fc.constantFrom(...paths), strange, fc.constantFrom('exchange', 'leave out', 'add', 'pollute'))
    .map(([path, value, how]) => {
      if (path.length === 0) return value
      const copy: unknown = structuredClone(sample)
      let holder = copy as Record<string | number, unknown>
      for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
      const last = path.at(-1) ?? ''
      if (how === 'exchange') holder[last] = value
      else if (how === 'leave out') delete holder[last]
      else if (how === 'add') holder['added'] = value
      // As JSON.parse makes it: a property of its own.
      else Object.defineProperty(holder, '__proto__', { value, enumerable: true, configurable: true })
      return copy
    })
}

const isPolluted = () => 'polluted' in {}

describe.each<[string, (input: unknown) => unknown, unknown]>([
  ['a quiz', parseQuiz, { version: 2, id: 'q', title: 'Q', questions: practice.questions }],
  ['a practice hand-out', parseHandOut, practice],
  ['a sealed hand-out', parseHandOut, sealed],
  ['a response', parseResponse, responseSample],
  ['feedback', parseFeedback, feedbackSample],
])('%s', (_name, parse, sample) => {
  it('with anything in it exchanged, left out or added is read or refused in words, and changes no object', () => {
    let refused = 0
    fc.assert(
      fc.property(damaged(sample), (input) => {
        try {
          const read = parse(input)
          // What was read is all there is: it goes through JSON as it is, and is read again as the same.
          const again: unknown = JSON.parse(JSON.stringify(read))
          expect(JSON.stringify(parse(again))).toBe(JSON.stringify(read))
          expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
        } catch (error) {
          if (!(error instanceof SealError || error instanceof QuizFormatError)) throw error
          expect(error.message.length).toBeGreaterThan(20)
          expect(error.message.length).toBeLessThan(7000)
          refused += 1
        }
        expect(isPolluted()).toBe(false)
      }),
      { numRuns: 400 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})

describe('what a student was handed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.base64String({ maxLength: 300 }).map((text) => `https://lab.example/quiz/class#${text}`),
    fc.json().map((text) => `{"format":"roundtrip-hand-out","version":1,"more":${text}}`),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => textOfFile(bytes).text),
    fc
      .string()
      .map((text) => `-----BEGIN ROUNDTRIP FEEDBACK-----\n${text}\n-----END ROUNDTRIP FEEDBACK-----`),
  )

  it('is refused in words, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const error: unknown = await readHanded(text).catch((why: unknown) => why)
        expect(error).toBeInstanceOf(SealError)
        expect((error as SealError).message).toMatch(/^[A-Z“].{10,}[.!?”]$/su)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused as a link with any character changed, or is the same', async () => {
    const { handOut } = await sampleHandOut()
    const fragment = base64urlOfBytes(await packed(handOut))
    for (let at = 0; at < fragment.length; at += 5) {
      const changed = fragment.slice(0, at) + (fragment[at] === 'A' ? 'B' : 'A') + fragment.slice(at + 1)
      const read = await readFragment(changed).catch((error: unknown) => error)
      if (!(read instanceof SealError)) expect(read).toMatchObject({ kind: 'hand-out' })
    }
  })

  it('is no zip bomb: a link of a few thousand characters that unfolds to 64 MB is refused', async () => {
    const bomb = base64urlOfBytes(await packed('0'.repeat(64 * 2 ** 20)))
    const started = performance.now()
    await expect(readFragment(bomb)).rejects.toThrow(SealError)
    expect(performance.now() - started).toBeLessThan(5000)
  }, 30_000)

  it('may be feedback with many pictures', async () => {
    const [question] = feedbackSample.questions
    const image = { src: `data:image/png;base64,iVBORw0KGgo${'A'.repeat(399_000)}`, alt: 'Noise' }
    const questions = Array.from({ length: 14 }, (_, at) => ({ ...question, id: `q${at}`, image }))
    const feedback = parseFeedback({ ...feedbackSample, questions })
    const text = await feedbackText(feedback)
    expect((await feedbackOfText(text)).questions).toHaveLength(14)
    const handed = await readHanded(text)
    expect(handed.kind === 'feedback' && handed.feedback.questions).toHaveLength(14)
  })
})

describe('taking in', () => {
  let context: () => TakeInContext
  let text: string

  beforeAll(async () => {
    const { handOut, keys } = await sampleHandOut()
    text = (await sealResponse(sampleResponse(0), handOut)).text
    context = () => ({
      handOut,
      keys,
      known: new KnownResponses([sampleStudent(0)], []),
      others: new Map(),
      now: MADE_AT + 5_000_000,
    })
  })

  it('says something of any text, and never that it is a response', async () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '-----BEGIN ROUNDTRIP RESPONSE-----',
            '-----END ROUNDTRIP RESPONSE-----',
            '\n',
            '=AAAA',
          ),
          fc.constantFrom(
            'Quiz: ',
            '0'.repeat(32),
            '<p>',
            '&gt;',
            'RT1.',
            'a'.repeat(12),
            '.1.2.',
            '__proto__',
          ),
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.base64String({ maxLength: 100 }),
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(soup, async (any) => {
        const verdicts = await takeIn(any, context())
        expect(verdicts.length).toBeGreaterThan(0)
        for (const verdict of verdicts) expect(verdict).toHaveProperty('why')
      }),
      { numRuns: 300 },
    )
  })

  it('reads the whole ones among any number of damaged ones, in any order, and counts every one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), async (sorts) => {
        const cut = text.slice(0, text.length >> 1)
        const changed = text.replace(/^([A-Za-z0-9_-]{30})./m, (_, start: string) => `${start}-`)
        const blocks = sorts.map((sort) => [text, `${cut}\n`, changed][sort] ?? '')
        const verdicts = await takeIn(blocks.join('\n'), context())
        expect(verdicts).toHaveLength(sorts.length)
        const whole = verdicts.filter(({ kind }) => kind === 'accepted' || kind === 'accepted again')
        expect(whole).toHaveLength(sorts.filter((sort) => sort === 0).length)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses a response with any bit of its envelope flipped', async () => {
    const { handOut, keys } = context()
    const [block] = await readTextBlocks('RESPONSE', text)
    if (!block || block instanceof SealError) throw new Error('no block')
    for (let bit = 0; bit < block.bytes.length * 8; bit += 3) {
      const changed = block.bytes.slice()
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(openResponse(changed, handOut, keys), `bit ${bit}`).rejects.toBeInstanceOf(SealError)
    }
  }, 60_000)

  it('refuses a bomb that was sealed, and goes on', async () => {
    const { handOut, keys } = context()
    const { publicKeyFrom, seal } = await import('#grading/sealed/envelope.ts')
    const { hashOfHandOut } = await import('./hand-out.ts')
    const { bytesOfBase64url } = await import('#http/base64.ts')
    const { textBlock } = await import('./text-block.ts')
    const to = await publicKeyFrom(bytesOfBase64url(handOut.publicKey ?? ''))
    const bomb = await seal(await packed('0'.repeat(32 * 2 ** 20)), to, await hashOfHandOut(handOut))
    expect(keys.privateKey.type).toBe('private')
    const verdicts = await takeIn(`${await textBlock('RESPONSE', handOut.id, bomb)}\n${text}`, context())
    expect(verdicts.map(({ kind }) => kind)).toEqual(['damaged', 'accepted'])
    expect(verdicts[0]).toMatchObject({ why: expect.stringContaining('unfolds to more than 4 MB') })
  })
})

describe('a list of students', () => {
  it('of any text or bytes names people or lines, and every row is one or the other', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => textOfFile(bytes).text),
      fc
        .array(
          fc.constantFrom(
            '"',
            ';',
            ',',
            '\t',
            '\n',
            'Name',
            'Ada',
            '=1+1',
            '__proto__',
            '42',
            '\u202e',
            '\u200b',
          ),
        )
        .map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const table = parseRoster(text)
        const { listed, problems } = listedIn(table, table.columns)
        expect(listed.length + problems.length).toBe(table.rows.length + table.problems.length)
        const { fresh, duplicates } = newTo([], listed)
        expect(fresh.length + duplicates.length).toBe(listed.length)
        for (const { name } of fresh) expect(name).toMatch(/\S/)
      }),
      { numRuns: 1000 },
    )
  })

  it('of a million characters is read within seconds, whatever they are', () => {
    for (const piece of ['"', 'a;', 'Ada\n', '";\n', ',', 'x'])
      expect(() => {
        const table = parseRoster(piece.repeat(1_000_000 / piece.length))
        newTo([], listedIn(table, table.columns).listed)
      }).not.toThrow()
  }, 60_000)

  it('whose names are formulas comes back from its CSV as it was, with none of them to be run', () => {
    const names = [
      '=HYPERLINK("https://a.example","x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '__proto__',
      'constructor',
    ]
    const students = names.map((name, at) => ({ ...sampleStudent(at), name: name.trim() }))
    const csv = rosterCsv(students)
    expect(csv).not.toMatch(/^"?[=+@-]/m)
    const table = parseRoster(csv)
    expect(listedIn(table, table.columns).listed.map(({ name }) => name)).toEqual(
      students.map(({ name }) => name),
    )
  })
})
