import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyFault } from './fault.arbitrary.ts'
import { faultCatalogue } from './fault-catalogue.ts'
import { faultsSchema } from './fault-schema.ts'

const read = (faults: unknown) => v.safeParse(faultsSchema, faults)
const problem = (fault: unknown) => {
  const { issues } = read([fault])
  return issues?.[0].message
}
const status = { kind: 'status', status: 503 }

describe('faults that come from outside', () => {
  it.each(Object.values(faultCatalogue))('may be: $title', ({ defaults }: { defaults: object }) => {
    expect(read([{ effect: defaults }]).output).toEqual([{ effect: defaults }])
  })

  it('may be anything the contract allows, and come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(anyFault, { maxLength: 20 }), (faults) => {
        expect(read(faults).output).toEqual(faults)
      }),
    )
  })

  it('are at most twenty', () => {
    const { issues } = read(Array.from({ length: 21 }, () => ({ effect: status })))
    expect(issues?.[0].message).toBe('Set at most 20 faults.')
  })

  it.each([
    [{ kind: 'gremlins' }, /^Name the fault in “kind”: one of no-such-host, .*cors-misconfigured\.$/],
    [{}, /^Name the fault in “kind”/],
    [{ ...status, status: 99 }, 'Write a whole number from 200 to 599.'],
    [{ ...status, status: 200.5 }, 'Write a whole number from 200 to 599.'],
    [{ ...status, retryAfter: 2 }, /^This key is not known here\. Known are kind, status, retryAfterSeconds/],
    [{ kind: 'truncated-body' }, 'This is missing. Add it.'],
    [{ kind: 'truncated-body', share: 50 }, 'Write a number from 0 to 1.'],
    [{ kind: 'latency', roundTripMs: Infinity }, 'Write a number from 0 to 3,600,000.'],
    [{ kind: 'latency', roundTripMs: NaN }, 'Write a number from 0 to 3,600,000.'],
    [{ kind: 'tls-failure', problem: 'rust' }, /^Choose one of expired, /],
    [{ kind: 'wrong-content-length', difference: 0 }, 'With a difference of 0 the length would be right.'],
    [{ kind: 'huge-body', bytes: 1e12 }, 'Write a whole number from 1 to 100,000,000.'],
  ])('with the effect %o are refused in words', (effect, message) => {
    expect(problem({ effect })).toMatch(message)
  })

  it.each([
    [{ host: 'https://api.example.com' }, /^Write a host such as/],
    [{ host: 'a'.repeat(300) }, /^Write a host such as/],
    [{ path: 'orders' }, /^Write a path such as/],
    [{ path: '/orders?page=2' }, /^Write a path such as/],
    [{ path: `/${'*a'.repeat(200)}` }, /^Write a path such as/],
    [{ methods: ['get'] }, /^Write up to ten different methods in capitals/],
    [{ methods: [] }, /^Write up to ten different methods/],
    [{ methods: ['GET', 'GET'] }, /^Write up to ten different methods/],
    [{ first: 0 }, 'Write a whole number from 1 to 1,000.'],
    [{ every: 2.5 }, 'Write a whole number from 1 to 1,000.'],
    [{ probability: -0.1 }, 'Write a number from 0 to 1.'],
    [{ seed: -1 }, 'Write a whole number from 0 to 4,294,967,295.'],
    [{ last: 1 }, /^This key is not known here\. Known are effect, host, path, methods, first/],
  ])('that hit %o are refused in words', (which, message) => {
    expect(problem({ effect: status, ...which })).toMatch(message)
  })

  it('are refused, never thrown upon, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(read(anything).success).toBe(Array.isArray(anything) && anything.length === 0)
        expect(read([anything]).success).toBe(false)
      }),
    )
  })
})
