import { expect, test } from 'vitest'
import { readContent } from '#content/compile/vite-plugin.ts'
import { lacking } from './completeness.ts'
import { partsOfLesson } from './lesson-parts.ts'

const { folders } = await readContent(process.cwd())
const lesson = folders.find(({ slug }) => slug === 'methods')
if (!lesson) throw new Error('there is a lesson on methods')
const parts = partsOfLesson(`${lesson.folder}/lesson.mdx`)

test('a lesson without anything but prose is told all that it lacks', () => {
  const source = {
    ...lesson.source,
    ids: new Set<string>(),
    frontMatter: { ...lesson.source.frontMatter, related: [] },
  }
  const bare = { panels: [], rfcs: [], methods: [], questions: [], codeTabs: [] }
  expect(lacking({ ...lesson, source, missions: [], quiz: undefined }, bare)).toEqual([
    '0 live panels with a guess, not 3 to 9',
    '0 missions, not 1 to 3',
    '0 quiz questions, not 8 to 18',
    '0 kinds of quiz questions, not 3 to 9',
    '0 FAQ entries, not 4 to 8',
    '0 related lessons, not 2 to 4',
    '0 links to a section of an RFC, not 3 to 40',
    'no code tab “curl”',
    'no code tab “requests”',
    'no code tab “httpx”',
    'no code tab “fetch”',
    'no section “Questions people ask”',
  ])
})

test('panels without a guess, and one client left out, are not enough', () => {
  const panels = parts.panels.map(({ predict: _predict, ...panel }) => panel)
  const codeTabs = parts.codeTabs.map((titles) => titles.filter((title) => title !== 'httpx'))
  expect(lacking(lesson, { ...parts, panels, codeTabs })).toEqual([
    '0 live panels with a guess, not 3 to 9',
    'no code tab “httpx”',
  ])
})
