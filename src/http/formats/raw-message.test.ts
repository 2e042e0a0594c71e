import { expect, it } from 'vitest'
import { readRawMessage } from './raw-message.ts'

it('takes all after the empty line for content', () => {
  const { requests } = readRawMessage(
    'PUT /x HTTP/1.1\r\nHost: a.test\r\nContent-Type: text/plain\r\n\r\n### a\r\n\r\n// b\r\n',
  )
  expect(requests).toMatchObject([
    {
      name: 'PUT /x',
      draft: {
        client: 'script',
        url: 'https://a.test/x',
        body: { kind: 'text', text: '### a\r\n\r\n// b\r\n' },
      },
    },
  ])
})

it('takes a target in absolute form as it is', () => {
  const { requests, notes } = readRawMessage('GET http://a.test:8080/x HTTP/1.0\nHost: proxy.test')
  expect(requests[0]?.draft).toMatchObject({
    url: 'http://a.test:8080/x',
    headers: [{ name: 'Host', value: 'proxy.test', enabled: true }],
  })
  expect(notes).toEqual([])
})

it('counts lines from the beginning of the text', () => {
  expect(readRawMessage('\n\nGET http://a.test/ HTTP/1.1\noops').notes).toEqual([
    { line: 4, what: expect.stringContaining('oops') },
  ])
})

it('says what a response is missing', () => {
  expect(readRawMessage('HTTP/1.1 200 OK\n\nhi')).toEqual({
    requests: [],
    notes: [{ line: 1, what: expect.stringContaining('request line') }],
  })
})
