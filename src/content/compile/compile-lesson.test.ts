import { describe, expect, test } from 'vitest'
import { compileLesson } from './compile-lesson.ts'
import { createColourer } from './highlight.ts'

const colour = await createColourer()
const compileText = (text: string) => compileLesson(text, 'lessons/01-x/lesson.mdx', colour)

describe('a compiled lesson', () => {
  test('keeps the front matter out of the body', async () => {
    const code = await compileText('---\ntitle: Kept out\n---\n\n## Here\n\nText.\n')
    expect(code).not.toContain('Kept out')
    expect(code).toContain('Text.')
  })

  test('gives headings ids, and wraps each section', async () => {
    const code = await compileText('## What’s in a URL?\n\nText.\n\n### A part\n')
    expect(code).toMatch(/Section, \{\s+id: "whats-in-a-url",\s+kind: "text"/)
    expect(code).toMatch(/components\.h2, \{\s+id: "whats-in-a-url"/)
    expect(code).toMatch(/components\.h3, \{\s+id: "a-part"/)
  })

  test('gives each question of the FAQ an id to be led to', async () => {
    const code = await compileText('<Faq question="What’s in a URL?">\nA path.\n</Faq>\n')
    expect(code).toMatch(/Faq, \{\s+question: "What’s in a URL\?",\s+id: "faq-whats-in-a-url"/)
  })

  test('turns a panel fence into a panel with its request read', async () => {
    const code = await compileText('```yaml panel\nname: One\nrequest: HEAD https://httpbin.org/get\n```\n')
    expect(code).toMatch(/Panel, \{\s+spec: \{\s+"name": "One"/)
    expect(code).toContain('"method": "HEAD"')
  })

  test('colours code with classes and no style attribute', async () => {
    const code = await compileText('```js title="fetch"\nconst a = "b"\n```\n')
    expect(code).toContain('className: "tok-keyword"')
    expect(code).toContain('"data-title": "fetch"')
    expect(code).not.toContain('style')
  })

  test('names of fields in code lead to their pages, once in a section', async () => {
    const text = 'An `ETag` is an `ETag`.\n\n## More\n\nAn `ETag` again, and `max-age`.\n'
    const links = (await compileText(text)).match(/href: "[^"]*"/g)
    expect(links).toEqual(['href: "/reference/fields/ETag"', 'href: "/reference/fields/ETag"'])
  })

  test('a name in a heading, in a link or in other spelling is left as it is', async () => {
    const text =
      '## The `ETag`\n\n[`Vary`](/lessons/caching), <Rfc number="8288">`Link`</Rfc>, `vary`, `Timeout`.\n'
    expect(await compileText(text)).not.toContain('/reference/fields/')
  })
})
