import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '#grading/review/card.ts'
import { memoryStorage } from './memory-storage.ts'
import { mergeAttempt, mergeProgress, type Progress } from './merge-progress.ts'
import { addProgress, storedProgress } from './move-progress.ts'
import { readProgressFile, writeProgressFile } from './progress-file.ts'

const name = fc.constantFrom('a', 'b', 'c')
const time = fc.integer({ min: 0, max: 50 }).map((step) => 1_780_000_000_000 + step * 3_600_000)
const names = fc.uniqueArray(name).map((list) => list.toSorted())
const lesson = fc.record(
  {
    slug: name,
    sectionsRead: names,
    missions: fc.dictionary(name, time),
    exercises: fc.dictionary(name, time),
    updatedAt: time,
    lastSection: name,
  },
  { requiredKeys: ['slug', 'sectionsRead', 'missions', 'updatedAt'] },
)
const answer = fc.oneof(
  fc.boolean(),
  fc.string(),
  fc.uniqueArray(fc.integer({ min: -1, max: 3 })),
  fc.record({ guess: fc.nat(3), seen: fc.string() }, { requiredKeys: ['guess'] }),
  fc.record({
    method: fc.constantFrom('GET', 'POST'),
    url: fc.webUrl(),
    fields: fc.array(fc.tuple(name, fc.string()), { maxLength: 2 }),
    content: fc.string(),
  }),
)
const sureness = fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3)
const attempt = fc.record(
  {
    id: name,
    quizId: name,
    startedAt: time,
    questionIds: names,
    answers: fc.dictionary(name, answer),
    checked: names,
    current: name,
    submittedAt: time,
    seed: name,
    flagged: names,
    confidence: fc.dictionary(name, sureness),
    hints: fc.dictionary(name, fc.nat(5)),
  },
  { requiredKeys: ['id', 'quizId', 'startedAt', 'questionIds', 'answers', 'checked'] },
)
const review = fc.record(
  { at: time, grade: fc.constantFrom<Grade[]>(1, 2, 3, 4), from: name },
  { requiredKeys: ['at', 'grade'] },
)
const card = fc.record({ id: name, reviews: fc.array(review, { minLength: 1, maxLength: 4 }) })
const progress: fc.Arbitrary<Progress> = fc.record({
  lessons: fc.uniqueArray(lesson, { selector: ({ slug }) => slug }),
  attempts: fc.uniqueArray(attempt, { selector: ({ id }) => id }),
  cards: fc.uniqueArray(card, { selector: ({ id }) => id }),
})
/** In the form that storing gives: everything in a fixed order. */
const orderly = progress.map((each) => mergeProgress(each, each))

async function storedAfter(...files: Progress[]): Promise<Progress> {
  const storage = memoryStorage('a test')
  for (const file of files) await addProgress(storage, readProgressFile(writeProgressFile(file)))
  const stored = await storedProgress(storage)
  return mergeProgress(stored, stored)
}

describe('a file of progress', () => {
  it('gives back what was exported', async () => {
    await fc.assert(
      fc.asyncProperty(orderly, async (all) => {
        expect(readProgressFile(writeProgressFile(all))).toEqual(all)
        expect(await storedAfter(all)).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })

  it('brings nothing more when it is imported again', async () => {
    const storage = memoryStorage('a test')
    await fc.assert(
      fc.asyncProperty(orderly, async (all) => {
        await storage.erase()
        await addProgress(storage, all)
        const once = await storedProgress(storage)
        const nothing = { sections: 0, missions: 0, attempts: 0, reviews: 0 }
        expect(await addProgress(storage, all)).toEqual(nothing)
        expect(await storedProgress(storage)).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })

  it('may be imported before or after another', async () => {
    await fc.assert(
      fc.asyncProperty(orderly, orderly, async (one, other) => {
        expect(await storedAfter(one, other)).toEqual(await storedAfter(other, one))
      }),
      { numRuns: 60 },
    )
  })

  it('loses nothing: what was read, passed, answered or reviewed in either is there', () => {
    fc.assert(
      fc.property(orderly, orderly, (one, other) => {
        const both = mergeProgress(one, other)
        for (const part of [one, other]) {
          for (const { slug, sectionsRead, missions } of part.lessons) {
            const merged = both.lessons.find((each) => each.slug === slug)
            expect(merged?.sectionsRead).toEqual(expect.arrayContaining([...sectionsRead]))
            expect(Object.keys(merged?.missions ?? {})).toEqual(expect.arrayContaining(Object.keys(missions)))
          }
          for (const { id, reviews } of part.cards) {
            expect(both.cards.find((each) => each.id === id)?.reviews).toEqual(
              expect.arrayContaining([...reviews]),
            )
          }
        }
      }),
    )
  })

  it('of version 1 is still read', () => {
    const attempt = {
      id: 'a',
      quizId: 'q',
      startedAt: 1,
      questionIds: ['x'],
      answers: { x: [0] },
      checked: ['x'],
    }
    const file = { format: 'roundtrip-progress', version: 1, lessons: [], attempts: [attempt], cards: [] }
    expect(readProgressFile(JSON.stringify(file)).attempts).toEqual([attempt])
  })

  it('keeps a submitted attempt as it was submitted first, whatever another copy of it holds', () => {
    fc.assert(
      fc.property(attempt, attempt, (one, other) => {
        const submitted = { ...one, submittedAt: 100 }
        const later = { ...other, id: one.id, submittedAt: 200 }
        const { submittedAt: _, ...open } = later
        for (const copy of [later, open])
          expect(mergeAttempt(copy, submitted)).toEqual(mergeAttempt(submitted, submitted))
      }),
    )
  })

  it('keeps every flag, rating and hint of an attempt that is open in two places', () => {
    const base = { id: 'a', quizId: 'q', startedAt: 1, questionIds: ['x', 'y'], answers: {}, checked: [] }
    const merged = mergeAttempt(
      { ...base, seed: 's', flagged: ['x'], confidence: { x: 1 }, hints: { x: 2 } },
      { ...base, seed: 's', flagged: ['y'], confidence: { y: 3 }, hints: { x: 1, y: 1 } },
    )
    expect(merged).toMatchObject({
      seed: 's',
      flagged: ['x', 'y'],
      confidence: { x: 1, y: 3 },
      hints: { x: 2, y: 1 },
    })
  })

  const whole = writeProgressFile({
    lessons: [],
    attempts: [],
    cards: [{ id: 'c', reviews: [{ at: 1, grade: 3 }] }],
  })
  it.each([
    ['cut short', whole.slice(0, 40), 'This is not JSON, or only a part of it'],
    ['of something else', '{"log": {"entries": []}}', 'This is not a file of progress'],
    ['a bare list', '[]', 'This is not a file of progress'],
    ['of a newer release', whole.replace('"version": 2', '"version": 3'), 'Its version is 3'],
    ['with a wrong grade', whole.replace('"grade": 3', '"grade": 7'), 'damaged at cards.0.reviews.0.grade'],
    ['with a part missing', whole.replace('"lessons"', '"lesson"'), 'damaged at lessons'],
  ])('that is %s is refused, with where and why', (_what, text, message) => {
    expect(() => readProgressFile(text)).toThrow(message)
  })
})
