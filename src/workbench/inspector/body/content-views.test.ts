import { describe, expect, it } from 'vitest'
import { captured } from '#workbench/sample-exchange.ts'
import { natureOf } from './content-views.ts'

const nature = (value: string) => natureOf([{ name: 'Content-Type', value }], captured('x'))

describe('what content is', () => {
  it.each([
    ['application/json', 'JSON', 'pretty'],
    ['application/problem+json; charset=utf-8', 'JSON', 'pretty'],
    ['text/html; charset=utf-8', 'HTML', 'raw'],
    ['application/atom+xml', 'XML', 'raw'],
    ['text/css', 'CSS', 'raw'],
    ['text/javascript', 'JavaScript', 'raw'],
    ['text/plain', 'Text', 'raw'],
    ['image/svg+xml', 'An SVG image', 'preview'],
    ['IMAGE/PNG', 'An image (png)', 'preview'],
    ['application/pdf', 'A PDF document', 'hex'],
    ['video/mp4', 'Video', 'hex'],
    ['application/octet-stream', 'Binary', 'hex'],
  ])('of %s is %s, looked at as %s first', (type, name, first) => {
    expect(nature(type).name).toBe(name)
    expect(nature(type).views[0]).toBe(first)
  })

  it('can always be looked at byte by byte', () => {
    for (const type of ['application/json', 'text/html', 'text/plain', 'image/svg+xml', 'image/png', ''])
      expect(nature(type).views).toContain('hex')
  })
})
