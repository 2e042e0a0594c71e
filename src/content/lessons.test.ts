import { expect, test } from 'vitest'
import { lessons, loadLesson, previousAndNext } from './lessons.ts'
import { loadOutlines } from './outlines.ts'

test('Next leads from the first lesson through all of them, and Previous back', () => {
  const [first] = lessons
  const chain: (typeof lessons)[number][] = []
  for (let at = first; at; at = previousAndNext(at.slug).next) chain.push(at)
  expect(chain).toEqual(lessons)
  const back: (typeof lessons)[number][] = []
  for (let at = lessons.at(-1); at; at = previousAndNext(at.slug).previous) back.push(at)
  expect(back.toReversed()).toEqual(lessons)
})

test('there is an outline of each lesson, the same that comes with the lesson', async () => {
  const outlines = await loadOutlines()
  expect([...outlines.keys()]).toEqual(lessons.map(({ slug }) => slug))
  const { lesson, facts, missions } = await loadLesson('methods')
  expect(lesson).toEqual(outlines.get('methods'))
  expect(missions).toHaveLength(lesson.missions)
  expect(missions.some((mission) => 'solution' in mission || 'wrong' in mission)).toBe(false)
  expect(facts.length).toBeGreaterThan(0)
})

test('a lesson that is not there can’t be loaded', async () => {
  await expect(loadLesson('no-such-lesson')).rejects.toThrow('no lesson')
})
