import { describe, expect, it } from 'vitest'
import {
  captured,
  sampleAttempt,
  sampleExchange,
  sampleHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { readableContent } from './readable-content.ts'

const zipped = captured('xyz')
const text = captured('{"a": 1000}')
const response = {
  ...wireResponse(200, 'OK', [{ name: 'Content-Encoding', value: 'gzip' }]),
  body: zipped,
  decoded: text,
}
const exchange = sampleExchange([sampleAttempt({ hops: [sampleHop({ response })] })])

describe('content that was compressed on the wire', () => {
  it('is read decoded where the client got it compressed', () => {
    expect(readableContent(zipped, exchange).body).toBe(text)
  })

  it('is read as the client got it where that was decoded already', () => {
    const got = captured('{"a": 1000}')
    expect(readableContent(got, exchange).body).toBe(got)
  })

  it('says how it travelled', () => {
    expect(readableContent(zipped, exchange).onWire).toBe('; 3 bytes on the wire (gzip)')
  })
})

describe('content without a coding', () => {
  it('is read as it came, and nothing is said', () => {
    expect(readableContent(text, sampleExchange([sampleAttempt()]))).toEqual({ body: text })
  })
})
