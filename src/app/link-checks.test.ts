import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linkProblem } from '#content/compile/check-links.ts'
import { readContent } from '#content/compile/vite-plugin.ts'
import { methodReference, statusReference } from '#content/reference.ts'
import { fieldEntries } from '#http/field-registry.ts'
import { methods } from '#http/method.ts'
import { statusCodes } from '#http/status.ts'

const { folders, pages } = await readContent(process.cwd())
const targets = { lessons: new Map(folders.map(({ slug, source }) => [slug, source])), pages }

/** The code of the site, without its tests. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(app|features|ui|workbench)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))

function hrefsIn(text: string, begin: string): string[] {
  const written = new RegExp(
    `(?:href(?:=|: )|\\b(?:navigate|to)\\()\\{?["'\`](${begin}[^"'\`$\\s]*)["'\`]`,
    'g',
  )
  return [...text.matchAll(written)].map(([, href = '']) => href)
}

describe('every link leads somewhere:', () => {
  test('those of the code to pages of the lab', () => {
    const links = code.flatMap(({ path, text }) => hrefsIn(text, '/').map((href) => ({ path, href })))
    expect(links.length).toBeGreaterThan(20)
    const lost = links.flatMap(({ path, href }) => {
      const problem = linkProblem(href, '', targets)
      return problem === undefined ? [] : `${path}: ${href}: ${problem}`
    })
    expect(lost).toEqual([])
  })

  test('those of the code to other sites, and the sources of fields', () => {
    const links = [
      ...code.flatMap(({ path, text }) => hrefsIn(text, 'https?:').map((href) => ({ where: path, href }))),
      ...fieldEntries.flatMap(({ name, source }) =>
        source && 'url' in source ? { where: name, href: source.url } : [],
      ),
    ]
    expect(links.length).toBeGreaterThan(20)
    const lost = links.flatMap(({ where, href }) => {
      const problem = linkProblem(href, '', targets)
      return problem === undefined ? [] : `${where}: ${href}: ${problem}`
    })
    expect(lost).toEqual([])
  })

  test('those of the reference to its own pages and to lessons', () => {
    const links = [
      ...statusCodes.flatMap(({ code: from }) => {
        const { learn = [], confused = [] } = statusReference(from) ?? {}
        return [
          ...learn.map((slug) => ({ from, href: `/lessons/${slug}` })),
          ...confused.map((other) => ({ from, href: `/reference/status/${other.code}` })),
        ]
      }),
      ...methods.flatMap(({ name: from }) => {
        const { learn = [], confused = [], answers = [] } = methodReference(from) ?? {}
        return [
          ...learn.map((slug) => ({ from, href: `/lessons/${slug}` })),
          ...confused.map((other) => ({ from, href: `/reference/methods/${other.method}` })),
          ...answers.map((answer) => ({ from, href: `/reference/status/${answer.code}` })),
        ]
      }),
    ]
    expect(links.length).toBeGreaterThan(200)
    const lost = links.flatMap(({ from, href }) => {
      const problem = linkProblem(href, '', targets)
      return problem === undefined ? [] : `${from}: ${href}: ${problem}`
    })
    expect(lost).toEqual([])
  })
})

test.each([
  ['/lessons/no-such-lesson', 'There is no lesson “no-such-lesson”.'],
  ['/lessons/methods#no-such-section', 'Its sections: '],
  ['/quiz/no-such-quiz', 'There is no such page.'],
  ['/reference/status/299', 'There is no such page.'],
  ['/reference/methods/BREW', 'There is no such page.'],
  ['/reference/fields/X-Nobody', 'The reference has no such field.'],
  ['/sandbox?mode=telepathy', 'This page takes ?mode='],
  ['/sandboxes', 'There is no such page.'],
  ['http://www.rfc-editor.org/rfc/rfc9110.html', 'Links to other sites begin with https.'],
  ['https://blog.example/http', 'Nothing else leads to blog.example.'],
  ['lessons/methods', 'Write a page of this site from its root'],
])('a link to %s is refused', (href, problem) => {
  expect(linkProblem(href, 'methods', targets)).toContain(problem)
})
