import { describe, expect, it } from 'vitest'
import { captured, wireResponse } from '#workbench/sample-exchange.ts'
import { headBytes, requestHead, responseHead, trailerLines, type MessageLine } from './message-text.ts'

const lines = (head: readonly MessageLine[]) => head.map(({ text }) => text)
const request = (url: string) => ({
  method: 'GET',
  url,
  fields: [
    { name: 'Host', value: 'x.example', by: 'browser' as const },
    { name: 'X-Empty', value: '', by: 'page' as const },
  ],
  body: captured(),
})

describe('the head of a request', () => {
  it('is request line, fields and an empty line (RFC 9112, 2.1)', () => {
    const head = requestHead(request('https://x.example/a/b?q=1'))
    expect(lines(head)).toEqual(['GET /a/b?q=1 HTTP/1.1', 'Host: x.example', 'X-Empty: ', ''])
    expect(head.map(({ kind }) => kind)).toEqual(['start', 'field', 'field', 'end'])
  })

  it('asks for / where the URL has no path (RFC 9112, 3.2.1)', () => {
    expect(lines(requestHead(request('https://x.example')))[0]).toBe('GET / HTTP/1.1')
  })
})

describe('the head of a response', () => {
  it('is status line, fields and an empty line (RFC 9112, 4)', () => {
    expect(lines(responseHead(wireResponse(404, 'Not Found', [{ name: 'Date', value: 'x' }])))).toEqual([
      'HTTP/1.1 404 Not Found',
      'Date: x',
      '',
    ])
  })

  it('keeps the space after the code where no phrase follows', () => {
    expect(lines(responseHead(wireResponse(299, '')))[0]).toBe('HTTP/1.1 299 ')
  })
})

describe('the trailers of a response', () => {
  it('are field lines, and no empty line follows', () => {
    expect(lines(trailerLines([{ name: 'Server-Timing', value: 'db;dur=5' }]))).toEqual([
      'Server-Timing: db;dur=5',
    ])
  })
})

describe('the bytes of a head', () => {
  it('are those of its lines and their CRLF', () => {
    const written = 'GET / HTTP/1.1\r\nHost: x.example\r\nX-Empty: \r\n\r\n'
    expect(headBytes(requestHead(request('https://x.example/')))).toBe(written.length)
  })

  it('count a letter beyond ASCII once, as Latin-1 goes over the wire', () => {
    const bare = headBytes(responseHead(wireResponse(200, 'OK', [{ name: 'X', value: '' }])))
    expect(headBytes(responseHead(wireResponse(200, 'OK', [{ name: 'X', value: 'é' }])))).toBe(bare + 1)
  })
})
