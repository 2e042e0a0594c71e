import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultCatalogue, netErrorOf } from '#http/fault-catalogue.ts'
import { anyFault } from '#http/fault.arbitrary.ts'
import type { FaultEffect } from '#http/fault.ts'
import type { WireHop } from '#http/wire.ts'
import type { Edge } from '#network/edge/edge.ts'
import { HOST, PAGE } from '#network/edge/small-lab.ts'
import { DOCUMENT, faultyLab } from './faulty-lab.ts'

const effects = Object.values(faultCatalogue).map(({ defaults }: { defaults: FaultEffect }) =>
  // Twenty megabytes would only make the test slow.
  defaults.kind === 'huge-body' ? { ...defaults, bytes: 50_000 } : defaults,
)

/** What becomes of a page's request for a document: what it can tell of the answer, or which error. */
async function met(effect: FaultEffect) {
  const { page, lastHop, hops, clock } = faultyLab(effect)
  const asPage = async (attempt: number) => {
    const response = await page('/', { credentials: 'same-origin' }, attempt)
    const { status, headers } = response
    return { status, location: headers.get('Location'), text: await response.text() }
  }
  // Behaviours show when a request follows others.
  for (let attempt = 1; attempt < 6; attempt += 1) await asPage(attempt).catch(() => undefined)
  const last = await asPage(6).catch((error: unknown) => error)
  return { last, hop: lastHop(), hops: hops(), elapsed: clock.now() }
}

describe('every fault of the catalogue', () => {
  it.each(effects)('$kind changes what a page meets, and is in the log', async (effect) => {
    const without = await met({ kind: 'lost-update' })
    const { last, hop, hops, elapsed } = await met(effect)
    expect(hop?.faults).toEqual([effect])
    const netError = netErrorOf(effect)
    if (netError !== undefined && effect.kind !== 'redirect-loop') {
      expect(last).toBeInstanceOf(TypeError)
      expect(hop?.failure?.netError).toBe(netError)
      return
    }
    expect(hop?.failure).toBeUndefined()
    // The one fault that only shows when a request carries a condition; behaviour.test.ts sends one.
    if (effect.kind === 'lost-update') return
    expect([last, elapsed, hops.length]).not.toEqual([without.last, without.elapsed, without.hops.length])
  })

  it.each(effects)('$kind leaves other exchanges alone', async (effect) => {
    const { edge } = faultyLab(effect)
    const response = await edge.fetch(new Request(`${HOST}/`, { mode: 'cors' }))
    expect(await response.json()).toEqual(DOCUMENT)
  })
})

// What a page is refused still comes in for a while, for the log.
function allEnded(edge: Edge, hops: () => readonly WireHop[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (hops().every(({ timing }) => timing.endedAt !== undefined)) resolve()
    }
    edge.subscribe(look)
    look()
  })
}

describe('any faults together', () => {
  const request = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PURGE', 'OPTIONS'),
    path: fc.constantFrom('/', '/orders', '/users/7', '/stream', '/zipped'),
    body: fc.option(fc.string({ maxLength: 300 }), { nil: undefined }),
    client: fc.constantFrom('page', 'script'),
  })

  it('answer or fail as a network does, whatever is asked, and let go of the request in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFault, { maxLength: 6 }),
        fc.array(request, { minLength: 1, maxLength: 4 }),
        async (faults, requests) => {
          const { edge, script, page, hops } = faultyLab(...faults)
          for (const [index, { method, path, body, client }] of requests.entries()) {
            const mayCarry = client === 'script' || !['GET', 'HEAD'].includes(method)
            const content = mayCarry ? body : undefined
            try {
              const response =
                client === 'script'
                  ? await script(method, path, { Origin: PAGE, 'If-Match': '"1"' }, content)
                  : await page(path, { method, ...(content !== undefined && { body: content }) }, index + 1)
              await response.text()
            } catch (error) {
              expect(error).toBeInstanceOf(TypeError)
            }
          }
          await allEnded(edge, hops)
          for (const { failure } of hops()) {
            expect(failure?.reason ?? '').not.toMatch(/the lab itself|broke off in the middle|undefined|NaN/i)
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 30_000)
})
