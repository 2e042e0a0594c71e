import { describe, expect, it } from 'vitest'
import { requestHead, responseHead, type MessagePart } from '#workbench/inspector/message-text.ts'
import { captured, wireResponse } from '#workbench/sample-exchange.ts'
import { explainPart, type MessageFacts } from './explain-part.ts'

const fields = [
  { name: 'Host', value: 'x.example', by: 'browser' as const },
  { name: 'X-Greeting', value: 'hi', by: 'page' as const },
]
const request: MessageFacts = { side: 'request', fields, size: 0 }
const response: MessageFacts = { side: 'response', fields: [], size: 0, status: 200 }
const explain = (part: MessagePart, message = request) => {
  const { kind, says, source } = explainPart(part, message)
  return { kind, says: says.join(' '), source }
}

describe('a part of a message', () => {
  it('is explained, and says where it is defined, whichever it is', () => {
    const head = requestHead({ method: 'PURGE', url: 'https://x.example/', fields, body: captured() })
    const answer = responseHead(wireResponse(299, 'Fine', [{ name: 'X-Odd', value: '1' }]))
    const parts = [...head, ...answer]
      .flatMap((line) => line.parts)
      .filter((part) => typeof part !== 'string')
    expect(parts.length).toBe(14)
    for (const part of parts) {
      const { kind, says, source } = explain(part)
      expect(kind).not.toBe('')
      expect(says).toMatch(/[.”)]$/)
      expect(source).toBeDefined()
    }
  })

  it('that is a method tells its promise', () => {
    expect(explain({ kind: 'method', text: 'PUT' }).says).toContain('Idempotent')
    expect(explain({ kind: 'method', text: 'GET' }).says).toContain('Safe')
    expect(explain({ kind: 'method', text: 'POST' }).says).toContain('may do it twice')
  })

  it('that is a status code leads to its section', () => {
    expect(explain({ kind: 'status', text: '404' }, response).source).toEqual({
      rfc: '9110',
      section: '15.5.5',
    })
    expect(explain({ kind: 'status', text: '299' }, response).says).toContain('299 itself is not registered')
  })

  it('that is a field name says what the field means and who wrote it', () => {
    const [host, greeting] = fields
    const known = explain({ kind: 'name', text: 'Host', field: host! })
    expect(known.says).toContain('Which host is meant')
    expect(known.says).toContain('you did not set it')
    expect(known.source).toEqual({ rfc: '9110', section: '7.2' })
    const own = explain({ kind: 'name', text: 'X-Greeting', field: greeting! })
    expect(own.kind).toContain('not in any standard')
    expect(own.says).toContain('You set it.')
  })

  it('that is a field on the wrong side is called out', () => {
    const stray = explain({ kind: 'name', text: 'Retry-After', field: { name: 'Retry-After', value: '1' } })
    expect(stray.says).toContain('responses only, and this is a request')
  })

  it('that is hidden from JavaScript says why', () => {
    const field = { name: 'Date', value: 'x', hidden: 'Not exposed.' }
    expect(explain({ kind: 'name', text: 'Date', field }, response).says).toContain('Not exposed.')
  })

  it('that is a trailer says that it came late', () => {
    const field = { name: 'Server-Timing', value: 'db;dur=5' }
    expect(explain({ kind: 'trailer', text: 'Server-Timing', field }, response).says).toContain(
      'after the content',
    )
  })

  it('that is a chunk size is read as hexadecimal', () => {
    expect(explain({ kind: 'chunk-size', text: '1f' }, response).says).toContain('1f is 31 bytes')
  })

  it('that is the empty line says what follows', () => {
    const end = (message: MessageFacts) => explain({ kind: 'empty-line', text: '' }, message).says
    expect(end(request)).toContain('This request has no content.')
    expect(end({ ...response, size: 5 })).toContain('Content follows.')
    expect(end({ ...response, status: 101 })).toContain('no longer HTTP')
  })

  it('that is content says how its end is known', () => {
    const content = (name: string, value: string) =>
      explain({ kind: 'content', text: '' }, { ...response, size: 5, fields: [{ name, value }] }).says
    expect(content('Content-Length', '5')).toContain('after the 5 bytes')
    expect(content('Transfer-Encoding', 'chunked')).toContain('one of length 0')
    expect(content('Server', 'x')).toContain('when the connection closes')
  })
})
