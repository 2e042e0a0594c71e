import { describe, expect, it } from 'vitest'
import type { Fault } from '#http/fault.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { services } from '#network/services/index.ts'
import { createEdge } from './edge.ts'
import { PAGE } from './small-lab.ts'

const requests: readonly [method: string, url: string, content?: string][] = [
  ['GET', 'https://httpbin.org/uuid'],
  ['GET', 'https://httpbin.org/bytes/64'],
  ['GET', 'https://httpbin.org/status/200:1,503:1'],
  ['GET', 'https://httpbin.org/digest-auth/auth/u/p'],
  ['GET', 'https://httpbin.org/cookies/set?a=1'],
  ['GET', 'https://httpbin.org/cookies'],
  ['GET', 'https://httpbin.org/gzip'],
  ['GET', 'https://jsonplaceholder.typicode.com/todos/1'],
  ['GET', 'https://api.github.com/users/python'],
  ['POST', 'https://api.example.com/users', '{"name":"Zoe"}'],
  ['GET', 'https://api.example.com/users/51'],
  ['POST', 'https://login.example.com/login', '{"username":"alice","password":"wonderland"}'],
  ['GET', 'https://login.example.com/session'],
  ['POST', 'http://localhost:8080/items/color', '{"value":"green"}'],
  ['GET', 'https://faults.example.com/error-rate?p=0.5&seed=3'],
  ['GET', 'https://faults.example.com/error-rate?p=0.5&seed=3'],
  ['GET', 'https://faults.example.com/error-rate?p=0.5&seed=3'],
  ['GET', 'https://nowhere.example.net/'],
]

const faults: readonly Fault[] = [
  { effect: { kind: 'latency', roundTripMs: 40 }, probability: 0.5 },
  { effect: { kind: 'status', status: 502 }, every: 5 },
]

/** Sends the requests one after the other and gives what the log has then. */
async function log(seed: number) {
  const browser = { origin: PAGE, userAgent: 'Lab/1', languages: ['en'] }
  const edge = createEdge({ clock: createInstantClock(), seed, browser, services })
  for (const [index, [method, url, content]] of requests.entries()) {
    edge.setFaults(`e${index}`, faults)
    const fields = content === undefined ? [] : [{ name: 'Content-Type', value: 'application/json' }]
    const body = content === undefined ? {} : { body: new TextEncoder().encode(content) }
    await edge
      .send({ method, url, fields, ...body }, { exchangeId: `e${index}`, attempt: 1, cookies: true })
      .then(({ body: answer }) => new Response(answer).arrayBuffer())
      .catch(() => undefined)
  }
  return edge.recentHops()
}

describe('the wire log', () => {
  it('is the same for the same seed and the same requests, to the byte and the millisecond', async () => {
    expect(await log(7)).toEqual(await log(7))
  })

  it('is another for another seed', async () => {
    expect(await log(8)).not.toEqual(await log(7))
  })
})
