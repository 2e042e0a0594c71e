import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { readContent } from '#content/compile/vite-plugin.ts'
import type { CardsFile } from '#grading/cards-schema.ts'
import { attemptMission } from './lesson-checks/attempt-mission.ts'

const { cards: deck, folders } = await readContent(process.cwd())
const { tasks }: CardsFile = parse(readFileSync('lessons/25-interview/cards.yaml', 'utf8'))

describe('review cards:', () => {
  for (const { mission } of tasks) {
    test(`the task ‘${mission.title}’ is passed by its solution, and not by the request it begins with`, async () => {
      const { done, missing } = await attemptMission(mission, mission.solution)
      expect(done, missing).toBe(true)
      expect(await attemptMission(mission, [mission.start])).toMatchObject({ done: false })
    })

    mission.wrong.forEach(({ fails, requests }, index) => {
      test(`the task ‘${mission.title}’ stops wrong attempt ${index + 1} at need ${fails}`, async () => {
        const { needs } = await attemptMission(mission, requests)
        expect(needs.findIndex(({ met }) => !met)).toBe(fails)
      })
    })
  }

  test('of the interview are each asked in one round of the lesson on them', () => {
    const asked = folders.flatMap(({ source }) => source.asked.map(({ card }) => `interview/${card}`))
    const all = deck.flatMap(({ interview }) => interview.map(({ id }) => id))
    expect(asked.toSorted()).toEqual(all.toSorted())
  })

  test('have ids of their own', () => {
    const ids = deck.flatMap(({ questions, facts, interview, tasks: live }) => [
      ...questions,
      ...[...facts, ...interview, ...live].map(({ id }) => id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
