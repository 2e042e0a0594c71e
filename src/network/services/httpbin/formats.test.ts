import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('documents', () => {
  it.each([
    ['/json', 'application/json', 429, 'Wake up to WonderWidgets!'],
    ['/html', 'text/html; charset=utf-8', 3741, '<h1>Herman Melville - Moby-Dick</h1>'],
    ['/xml', 'application/xml', 522, '<item>Who <em>buys</em> WonderWidgets</item>'],
    ['/robots.txt', 'text/plain', 30, 'User-agent: *\nDisallow: /deny\n'],
  ])('%s is %s of %i bytes', async (target, type, length, excerpt) => {
    const { status, field, bytes, text } = await ask(target)
    expect([status, field('Content-Type'), bytes.length]).toEqual([200, type, length])
    expect(text).toContain(excerpt)
  })

  it('/deny tells the visitor off', async () => {
    const { status, text } = await ask('/deny')
    expect(status).toBe(200)
    expect(text).toContain("YOU SHOULDN'T BE HERE")
  })

  it('/encoding/utf8 needs a client that decodes UTF-8', async () => {
    const { text, bytes } = await ask('/encoding/utf8')
    expect(text).toContain('Ελληνικά')
    expect(bytes.length).toBeGreaterThan(text.length)
  })
})
