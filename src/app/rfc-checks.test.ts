import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fieldEntries } from '#http/field-registry.ts'
import { methods } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { statusCodes } from '#http/status.ts'
import { rfcMentions, sectionsOfNothing } from './rfc-checks/rfc-mentions.ts'
import { listedRfcs, mentionProblem, RFCS_FILE } from './rfc-checks/rfc-sections.ts'

const rfcs = listedRfcs()

/** Whatever people read in the lab or in its code. This check’s own tests name what there is not. */
const texts = ['lessons', 'src'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `${root}/${path}`)
    .filter((path) => /\.(mdx|md|ya?ml|tsx?|m?js|css|html)$/.test(path))
    .filter((path) => !path.includes('/rfc-checks') && path !== RFCS_FILE)
    .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
)

describe('every RFC and every section that is named exists:', () => {
  test('in lessons, quizzes, cards, the reference and the code', () => {
    const mentions = texts.flatMap(({ file, text }) => rfcMentions(text).map((each) => ({ file, ...each })))
    expect(mentions.length).toBeGreaterThan(1000)
    const lost = mentions.flatMap(({ file, ...mention }) => {
      const problem = mentionProblem(mention, rfcs)
      return problem === undefined ? [] : `${file}:${mention.line}: ${problem}`
    })
    expect(lost).toEqual([])
  })

  test('as sources of fields, methods and status codes', () => {
    const named = [
      ...statusCodes.flatMap(({ code, rfc }) => (rfc ? { name: String(code), ...rfc } : [])),
      ...methods.map(({ name, rfc }) => ({ name, ...rfc })),
      ...otherMethods.flatMap(({ name, rfc }) => (rfc ? { name, ...rfc } : [])),
      ...fieldEntries.flatMap(({ name, source }) =>
        source && 'rfc' in source ? { name, number: source.rfc, section: source.section } : [],
      ),
    ]
    expect(named.length).toBeGreaterThan(120)
    const lost = named.flatMap(({ name, number, section }) => {
      const problem = mentionProblem({ number, section }, rfcs)
      return problem === undefined ? [] : `${name}: ${problem}`
    })
    expect(lost).toEqual([])
  })

  test('and no section stands in code without its RFC', () => {
    const code = texts.filter(({ file }) => !/\.test\.tsx?$/.test(file))
    const bare = code.flatMap(({ file, text }) => sectionsOfNothing(text).map((line) => `${file}:${line}`))
    expect(bare).toEqual([])
  })
})

test('the list has no RFC that nobody names', () => {
  const named = new Set([
    ...texts.flatMap(({ text }) => rfcMentions(text).map(({ number }) => number)),
    ...statusCodes.map(({ rfc }) => rfc?.number),
  ])
  expect(Object.keys(rfcs).filter((number) => !named.has(number))).toEqual([])
})
