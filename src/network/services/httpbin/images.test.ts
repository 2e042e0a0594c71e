import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

const beginnings = {
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/jpeg': '\xff\xd8\xff',
  'image/webp': 'RIFF',
  'image/svg+xml': '<svg ',
}

describe('/image/{kind}', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['svg', 'image/svg+xml'],
  ] as const)('%s is a small %s', async (kind, mediaType) => {
    const { status, field, bytes } = await ask(`/image/${kind}`)
    expect([status, field('Content-Type')]).toEqual([200, mediaType])
    expect(Buffer.from(bytes).toString('latin1').startsWith(beginnings[mediaType])).toBe(true)
    expect(field('Content-Length')).toBe(String(bytes.length))
    expect(bytes.length).toBeLessThan(4000)
  })
})

describe('/image', () => {
  it.each([
    ['image/*', 'image/png'],
    ['text/html, image/png;q=0', 'image/png'],
    ['image/png, image/jpeg', 'image/jpeg'],
    ['IMAGE/SVG+XML, image/png', 'image/svg+xml'],
    ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'image/webp'],
  ])('is for Accept: %s a %s', async (Accept, mediaType) => {
    expect((await ask('/image', { fields: { Accept } })).field('Content-Type')).toBe(mediaType)
  })

  it('is a PNG where no Accept came', async () => {
    expect((await ask('/image')).field('Content-Type')).toBe('image/png')
  })

  it.each(['text/html', '*/*', ''])('is not to be had for Accept: %s', async (Accept) => {
    const { status, json } = await ask('/image', { fields: { Accept } })
    expect(status).toBe(406)
    expect(json).toMatchObject({
      accept: ['image/webp', 'image/svg+xml', 'image/jpeg', 'image/png', 'image/*'],
    })
  })
})

describe('/forms/post', () => {
  it('asks for what a pizza needs and posts it to /post', async () => {
    const { text, field } = await ask('/forms/post')
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
    expect(text).toContain('<form method="post" action="/post">')
    const names = new Set(Array.from(text.matchAll(/name="(\w+)"/g), ([, name]) => name))
    expect([...names]).toEqual([
      'custname',
      'custtel',
      'custemail',
      'size',
      'topping',
      'delivery',
      'comments',
    ])
  })
})
