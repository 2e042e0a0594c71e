import { describe, expect, test } from 'vitest'
import { indexOf, tracksOf } from '#content/lesson-index.ts'
import { matterOf, readLibrary } from './library.ts'

const slugOf = (at: number) => `lesson-about-matter-${at}`
const titleOf = (at: number) => `What the matter number ${at} is about`
const prose = 'A client asks a server, and the server answers it. '

/** A curriculum of that many lessons, each with that many sections. */
function curriculumOf(lessons: number, sections: number) {
  const all = Array.from({ length: lessons }, (_, at) => at + 1)
  const files = new Map([
    [
      'lessons/curriculum.yaml',
      `tracks:\n  - title: Track\n    lessons:\n${all.map((at) => `      - {slug: ${slugOf(at)}, title: ${titleOf(at)}}\n`).join('')}`,
    ],
  ])
  for (const at of all) {
    const text = Array.from({ length: sections }, (_, section) => `## Section ${section}\n\n${prose}\n`)
    const related = at === 1 ? '' : `related: [${slugOf(at - 1)}]\n`
    const number = String(at % 100).padStart(2, '0')
    files.set(
      `lessons/${number}-${slugOf(at)}/lesson.mdx`,
      `---\ntitle: ${titleOf(at)}\ndescription: ${prose}\n${related}facts:\n  - ${prose}\n---\n\n${text.join('\n')}`,
    )
  }
  return readLibrary(files)
}

const few = { count: 25, read: curriculumOf(25, 1) }
const many = { count: 500, read: curriculumOf(500, 1) }

const bytesOf = (data: unknown) => new TextEncoder().encode(JSON.stringify(data)).length

describe('the index that every page loads first', () => {
  test.each([few, many])('costs a few bytes a lesson beside slug and title, with $count of them', ({ count, read }) => {
    const index = indexOf(read.tracks)
    const names = Array.from({ length: count }, (_, at) => slugOf(at + 1) + titleOf(at + 1)).join('').length
    expect(index[0]?.[1]).toHaveLength(count)
    expect(bytesOf(index) - names).toBeLessThan(14 * count)
    expect(bytesOf(index) / count).toBeLessThan(90)
  })

  test('grows by nothing where lessons grow longer', () => {
    const short = bytesOf(indexOf(curriculumOf(3, 2).tracks))
    const long = bytesOf(indexOf(curriculumOf(3, 60).tracks))
    // Only the digits of their minutes may.
    expect(long - short).toBeLessThanOrEqual(3)
  })

  test('gives tracks, titles and minutes back', () => {
    const index = [['Track', [['first', 'First', 12], ['second', 'Second', 9]]]] as const
    expect(tracksOf(index)).toEqual([
      {
        number: 1,
        title: 'Track',
        lessons: [
          { slug: 'first', title: 'First', minutes: 12 },
          { slug: 'second', title: 'Second', minutes: 9 },
        ],
      },
    ])
  })
})

test('what comes with a lesson is the same however many others there are', () => {
  const folder = `lessons/02-${slugOf(2)}`
  expect(matterOf(folder, many.read)).toEqual(matterOf(folder, few.read))
  expect(matterOf(folder, few.read)).toMatchObject({
    lesson: { slug: slugOf(2) },
    facts: [prose.trim()],
    related: [{ slug: slugOf(1), title: titleOf(1), description: prose.trim() }],
  })
})
