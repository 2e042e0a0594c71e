import { expect, test } from 'vitest'
import { outcomeOf, sampleAttempt, sampleExchange, wireResponse } from '#workbench/sample-exchange.ts'
import { KEPT_BYTES, shortExchange } from './short-exchange.ts'

const large = { bytes: new Uint8Array(100_000).fill(65), size: 20_000_000 }

test('of each content the beginning is kept, with its whole size, and the request not at all', () => {
  const answer = { ...wireResponse(200, 'OK'), body: large, decoded: large }
  const outcome = { ...outcomeOf(answer), body: large }
  const [hop] = sampleAttempt().hops
  if (!hop) throw new Error('The sample has a hop')
  const hops = [{ ...hop, request: { ...hop.request, body: large }, response: answer }]
  const short = shortExchange(sampleExchange([{ ...sampleAttempt(), outcome, hops }], { outcome }))
  const [shortHop] = short.attempts[0]?.hops ?? []
  for (const body of [
    short.outcome.kind === 'response' ? short.outcome.body : undefined,
    shortHop?.request.body,
    shortHop?.response?.body,
    shortHop?.response?.decoded,
  ]) {
    expect(body?.bytes.buffer.byteLength).toBe(KEPT_BYTES)
    expect(body?.size).toBe(20_000_000)
  }
  expect(short).not.toHaveProperty('request')
})
