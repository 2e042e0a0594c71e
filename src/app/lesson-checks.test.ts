import { describe, expect, test } from 'vitest'
import { readContent } from '#content/compile/vite-plugin.ts'
import { measureOf } from '#grading/prediction.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { draftProblems } from '#http/draft-problems.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { methodReference } from '#content/reference.ts'
import { attemptMission } from './lesson-checks/attempt-mission.ts'
import { lacking } from './lesson-checks/completeness.ts'
import { partsOfLesson } from './lesson-checks/lesson-parts.ts'
import { sentRequestOf } from '#grading/quiz/sent-request.ts'
import { sendAfresh } from './lesson-checks/test-lab.ts'

const { folders } = await readContent(process.cwd())

/** Sends a request text as a page would, after a look whether its panel would let it go. */
async function sendWritten(text: string) {
  const draft = draftOfRequestText(text)
  expect(draftProblems(draft).filter(({ severity }) => severity === 'stop')).toEqual([])
  return sendAfresh(draft)
}

for (const lesson of folders) {
  const { folder, slug, missions, quiz } = lesson
  const parts = partsOfLesson(`${folder}/lesson.mdx`)
  const { panels, methods } = parts

  describe(`${slug}:`, () => {
    test('it has all that a lesson has', () => {
      expect(lacking(lesson, parts)).toEqual([])
    })

    test('the methods it names are in the reference', () => {
      expect(methods.filter((name) => !methodReference(name))).toEqual([])
    })

    for (const { name, draft, predict, fields = [] } of panels) {
      test(`the panel ‘${name}’ ${predict ? 'shows one of the guesses' : 'puts something on the wire'}`, async () => {
        expect(draftProblems(draft).filter(({ severity }) => severity === 'stop')).toEqual([])
        const exchange = await sendAfresh(draft)
        const hops = exchange.attempts.flatMap((attempt) => attempt.hops)
        expect(hops).not.toEqual([])
        const answered = new Set(hops.at(-1)?.response?.fields.map((field) => field.name.toLowerCase()))
        // A field may be marked to show that it is not there: then that is the guess.
        const expected = fields.filter((field) => predict?.measure !== `response-field: ${field}`)
        expect(
          expected.filter((field) => !answered.has(field.toLowerCase())),
          'fields marked',
        ).toEqual([])
        if (!predict) return
        const { measure, options } = predict
        const measured = measureOf(measure, exchange)
        const message = `${slug}, panel ‘${name}’: ${measure} is ‘${measured}’; the options are ‘${options.join('’, ‘')}’`
        expect(options, message).toContain(measured)
      })
    }

    for (const mission of missions) {
      test(`the mission ‘${mission.title}’ is passed by its solution, and not by the request it begins with`, async () => {
        const { done, missing } = await attemptMission(mission, mission.solution)
        expect(done, missing).toBe(true)
        expect(await attemptMission(mission, [mission.start])).toMatchObject({ done: false })
      })

      mission.wrong.forEach(({ fails, requests }, index) => {
        test(`the mission ‘${mission.title}’ stops wrong attempt ${index + 1} at need ${fails}`, async () => {
          const { needs } = await attemptMission(mission, requests)
          const open = needs.findIndex(({ met }) => !met)
          expect(open, `“${needs[open]?.says ?? 'Nothing'}” is the first need not met`).toBe(fails)
        })
      })
    }

    for (const question of quiz?.questions ?? []) {
      if (question.kind === 'request')
        test(`the question ‘${question.id}’ is answered by its solution, and not by the request it begins with`, async () => {
          const solved = scoreAnswer(question, sentRequestOf(await sendWritten(question.solution)))
          expect(solved.parts.filter(({ right }) => !right).map(({ text }) => text)).toEqual([])
          expect(solved.fraction).toBe(1)
          const begun = scoreAnswer(question, sentRequestOf(await sendWritten(question.start)))
          expect(begun.fraction).toBeLessThan(1)
        })
      if (question.kind === 'predict')
        test(`the question ‘${question.id}’ has the answer that its exchange shows`, async () => {
          const exchange = await sendWritten(question.request)
          expect(measureOf(question.measure, exchange)).toBe(question.answer)
        })
    }
  })
}
