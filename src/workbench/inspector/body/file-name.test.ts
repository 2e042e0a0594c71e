import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

const name = (disposition: string | undefined, url: string, type = '') =>
  fileName(
    [
      ...(disposition === undefined ? [] : [{ name: 'Content-Disposition', value: disposition }]),
      ...(type === '' ? [] : [{ name: 'Content-Type', value: type }]),
    ],
    url,
  )

describe('the name of a saved file', () => {
  it.each([
    ['attachment; filename="my report.pdf"', 'my report.pdf'],
    ['attachment; filename=data.csv; x=y', 'data.csv'],
    ['attachment; filename="euro.txt"; filename*=UTF-8\'\'%e2%82%ac.txt', '€.txt'],
    ["attachment; filename*=utf-8'en'na%C3%AFve.txt; filename=plain.txt", 'naïve.txt'],
    [String.raw`attachment; filename="say \"hi\".txt"`, 'say hi.txt'],
  ])('is what %s gives', (disposition, expected) => {
    expect(name(disposition, 'https://example.com/other')).toBe(expected)
  })

  it.each(['../../etc/passwd.txt', String.raw`C:\temp\passwd.txt`, '/passwd.txt', '..passwd.txt'])(
    'is never a path, as %s wants',
    (path) => {
      expect(name(`attachment; filename*=UTF-8''${encodeURIComponent(path)}`, 'https://example.com/')).toBe(
        'passwd.txt',
      )
    },
  )

  it.each([
    ['https://example.com/users/1', 'application/json', '1.json'],
    ['https://example.com/a/b.tar.gz?x=1', 'application/gzip', 'b.tar.gz'],
    ['https://example.com/gr%C3%BC%C3%9Fe/', 'text/html; charset=utf-8', 'grüße.html'],
    ['https://example.com/', 'application/problem+json', 'response.json'],
    ['https://example.com/image', 'image/webp', 'image.webp'],
    ['https://example.com/bytes', 'application/octet-stream', 'bytes'],
    ['nonsense', '', 'response'],
  ])('is else the last part of the path of %s, ending as %s does', (url, type, expected) => {
    expect(name(undefined, url, type)).toBe(expected)
  })
})
