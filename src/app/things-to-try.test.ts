import { describe, expect, test } from 'vitest'
import { firstThings, thingsToTry } from '#features/sandbox/things-to-try.ts'
import type { Exchange } from '#http/exchange.ts'
import { fieldValue } from '#http/field.ts'
import { measureOf } from '#grading/prediction.ts'
import { createTestLab } from './lesson-checks/test-lab.ts'

/** What came of each request on the wire: a status code, the kind of failure, or nothing yet. */
function answers({ attempts }: Exchange): readonly string[] {
  return attempts
    .flatMap(({ hops }) => hops)
    .filter(({ kind }) => kind === 'request')
    .map(({ response, failure }) => failure?.kind ?? String(response?.status ?? 'nothing yet'))
}

function contentOf({ outcome }: Exchange) {
  if (outcome.kind !== 'response') throw new Error(`there is no response but ${outcome.kind}`)
  return { size: outcome.body.size, text: new TextDecoder().decode(outcome.body.bytes) }
}

function responseField({ attempts }: Exchange, name: string): string | undefined {
  return fieldValue(attempts.at(-1)?.hops.at(-1)?.response?.fields ?? [], name)
}

/** Title → what each request on the wire brings and how it ends, where that is told by codes and failures. */
const endings: Readonly<Record<string, readonly [answers: readonly string[], end: string]>> = {
  'A timeout': [['nothing yet'], 'Timed out'],
  'Never an answer': [['nothing yet'], 'Timed out'],
  'A connection reset': [['connection-reset'], 'Network error'],
  'A host that is not there': [['no-such-host'], 'Network error'],
  'Kept from the page': [['cors'], 'Network error'],
  '404 Not Found': [['404'], '404'],
  '401 Unauthorized': [['401'], '401'],
  '429 with Retry-After': [['429', '429', '200'], '200'],
  '500 Internal Server Error': [['500'], '500'],
  '503, then recovery': [['503', '503', '200'], '200'],
  '504 Gateway Timeout': [['504'], '504'],
  'A slow body': [['200'], '200'],
  'A truncated body': [['truncated-body'], 'Network error'],
  'HTML where JSON was promised': [['200'], '200'],
  '50 MB': [['200'], '200'],
  'Three redirects': [['302', '302', '302', '200'], '200'],
  'Two orders from one': [['201'], '201'],
  'api.github.com': [['200'], '200'],
  'api.example.com': [['200'], '200'],
  'login.example.com': [['200'], '200'],
  'localhost:8080': [['200'], '200'],
  'faults.example.com': [['200'], '200'],
  'httpbin.org/redirect/3': [['302', '302', '302', '200'], '200'],
  'api.example.com/items/theme': [['201'], '201'],
  'api.example.com/orders': [['201'], '201'],
}

const things = [...thingsToTry.flatMap((group) => group.things), ...firstThings]

/** Sends a thing as often as asked to services that were new at first. */
async function tryOut(title: string, times = 1): Promise<readonly [Exchange, ...Exchange[]]> {
  const thing = things.find((each) => each.title === title)
  if (!thing) throw new RangeError(`nothing to try is called ${title}`)
  const lab = createTestLab()
  const exchanges: [Exchange, ...Exchange[]] = [await lab.send(thing.draft)]
  while (exchanges.length < times) exchanges.push(await lab.send(thing.draft))
  return exchanges
}

describe('a thing to try in the sandbox keeps its word:', () => {
  for (const { title, shows } of things) {
    test(`${title}: ${shows}`, async () => {
      const [exchange] = await tryOut(title)
      expect([answers(exchange), measureOf('status', exchange)]).toEqual(endings[title])
    })
  }

  test('the 401 says how to prove who you are', async () => {
    const [exchange] = await tryOut('401 Unauthorized')
    expect(responseField(exchange, 'WWW-Authenticate')).toMatch(/^\w+/)
  })

  test('the slow body comes in 12 pieces over 3 s', async () => {
    const [{ attempts, durationMs }] = await tryOut('A slow body')
    expect(attempts[0]?.hops[0]?.timing.chunks).toHaveLength(12)
    expect(durationMs).toBeGreaterThanOrEqual(3_000)
    expect(durationMs).toBeLessThan(3_200)
  })

  test('where JSON was promised, what comes can’t be parsed as JSON', async () => {
    const [exchange] = await tryOut('HTML where JSON was promised')
    expect(() => JSON.parse(contentOf(exchange).text)).toThrow(SyntaxError)
  })

  test('all of the 50 MB are counted, and the first 32 MiB are kept to look at', async () => {
    const { size, text } = contentOf((await tryOut('50 MB'))[0])
    expect(size).toBe(50_000_000)
    expect(text.length).toBe(32 * 1024 * 1024)
  })

  test('the same PUT again replaces what the first one created', async () => {
    const [, again] = await tryOut('api.example.com/items/theme', 2)
    expect(again && measureOf('status', again)).toMatch(/^20[04]$/)
  })

  for (const title of ['Two orders from one', 'api.example.com/orders']) {
    test(`${title}: the same POST again makes another order`, async () => {
      const made = await tryOut(title, 2)
      expect(made.map((exchange) => measureOf('status', exchange))).toEqual(['201', '201'])
      expect(new Set(made.map((exchange) => responseField(exchange, 'Location'))).size).toBe(2)
    })
  }
})
