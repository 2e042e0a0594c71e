import { describe, expect, test } from 'vitest'
import type { CallOutcome, CallRecord } from '#http/exercise/call-record.ts'
import type { Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { judge } from './exercise-judge.ts'
import type { Requirement } from './exercise-schema.ts'
import { mostWithin, peakOf, waitsBetween } from './wire-facts.ts'

interface Sent {
  readonly from: number
  readonly to?: number
  readonly status?: number
  readonly fields?: readonly Field[]
  readonly asked?: readonly Field[]
  readonly kind?: WireHop['kind']
}

const nothing = { bytes: new Uint8Array(), size: 0 }
let count = 0

function hop({ from, to, status = 200, fields = [], asked = [], kind = 'request' }: Sent): WireHop {
  count += 1
  return {
    id: `hop-${count}`,
    exchangeId: 'call',
    attempt: count,
    kind,
    request: {
      method: 'GET',
      url: 'https://api.example.com/users/1',
      fields: asked.map((field) => ({ ...field, by: 'page' as const })),
      body: nothing,
    },
    response: { status, reason: '', fields, body: nothing },
    notes: [],
    faults: [],
    timing: {
      startedAt: from,
      chunks: [],
      ...(to !== undefined && { firstByteAt: to, endedAt: to }),
    },
  }
}

const returned: CallOutcome = { kind: 'returned', value: null }
const call = (hops: readonly WireHop[], outcome: CallOutcome = returned, id = 'one'): CallRecord => ({
  id,
  outcome,
  hops,
  console: [],
  durationMs: 0,
})

const requirement = (check: Requirement['check'], rest: Partial<Requirement> = {}): Requirement => ({
  says: 'It is so',
  missing: 'Make it so.',
  check,
  ...rest,
})

function verdictOn(check: Requirement['check'], ...records: CallRecord[]) {
  const calls = records.map(({ id }) => ({ id, says: id, run: '', faults: [], seed: 1 }))
  const [verdict] = judge({ calls, requirements: [requirement(check, { calls: ['one'] })] }, records)
  return verdict
}

describe('facts of the wire', () => {
  test('a wait lasts from the head of an answer to the next request', () => {
    const hops = [hop({ from: 0, to: 40 }), hop({ from: 1_040, to: 1_080 }), hop({ from: 3_080 })]
    expect(waitsBetween(hops)).toEqual([1_000, 2_000])
  })

  test('two that touch are not under way at once; one that never ends is with all after it', () => {
    expect(peakOf([hop({ from: 0, to: 10 }), hop({ from: 10, to: 20 })])).toBe(1)
    expect(peakOf([hop({ from: 0 }), hop({ from: 10, to: 20 }), hop({ from: 15, to: 30 })])).toBe(3)
  })

  test('a stretch is looked at from each request, not in fixed windows', () => {
    const at = (...starts: number[]) => starts.map((from) => hop({ from, to: from + 1 }))
    expect(mostWithin(at(9_000, 9_500, 10_500, 11_000), 10_000)).toBe(4)
    expect(mostWithin(at(0, 1_000, 10_000, 11_000), 10_000)).toBe(2)
    expect(mostWithin([], 10_000)).toBe(0)
  })
})

describe('a verdict', () => {
  test('counts requests without preflights', () => {
    const hops = [hop({ from: 0, to: 1, kind: 'preflight' }), hop({ from: 1, to: 2 })]
    expect(verdictOn({ requests: { atLeast: 1, atMost: 1 } }, call(hops))).toEqual({
      says: 'It is so',
      met: true,
    })
    expect(verdictOn({ requests: { atLeast: 2 } }, call(hops))).toMatchObject({
      met: false,
      missing: 'Make it so.',
      saw: 'the wire carried 1 request.',
      call: 'one',
    })
  })

  test('says which wait was wrong', () => {
    const hops = [hop({ from: 0, to: 10 }), hop({ from: 1_010, to: 1_020 }), hop({ from: 1_520, to: 1_530 })]
    const waits = [
      { atLeastMs: 500, atMostMs: 1_000 },
      { atLeastMs: 1_000, atMostMs: 2_000 },
    ]
    expect(verdictOn({ waits }, call(hops))?.saw).toBe(
      'between the answer to request 2 and request 3 lay 0.5 s.',
    )
    expect(verdictOn({ waits: waits.slice(0, 1) }, call(hops))?.met).toBe(true)
  })

  test('a Retry-After that nobody answered to is not obeyed', () => {
    const asks = { status: 429, fields: [{ name: 'Retry-After', value: '2' }] }
    const met = (hops: WireHop[]) => verdictOn({ retryAfter: true }, call(hops))?.met
    expect(met([hop({ from: 0, to: 10, ...asks })])).toBe(false)
    expect(met([hop({ from: 0, to: 10, ...asks }), hop({ from: 1_900, to: 1_910 })])).toBe(false)
    expect(met([hop({ from: 0, to: 10, ...asks }), hop({ from: 2_010, to: 2_020 })])).toBe(true)
  })

  test('waits that are those of another call were not drawn', () => {
    const after = (wait: number) => [hop({ from: 0, to: 10 }), hop({ from: 10 + wait, to: 20 + wait })]
    const met = (first: number, second: number) =>
      verdictOn({ waitsUnlike: 'two' }, call(after(first)), call(after(second), returned, 'two'))?.met
    expect(met(1_000, 1_000)).toBe(false)
    expect(met(1_000, 740)).toBe(true)
  })

  test('a field is the same in all requests, and in none of them missing', () => {
    const key = (value: string) => ({ asked: [{ name: 'idempotency-key', value }] })
    const met = (...hops: WireHop[]) => verdictOn({ sameField: 'Idempotency-Key' }, call(hops))?.met
    expect(met(hop({ from: 0, to: 1, ...key('a') }), hop({ from: 2, to: 3, ...key('a') }))).toBe(true)
    expect(met(hop({ from: 0, to: 1, ...key('a') }), hop({ from: 2, to: 3, ...key('b') }))).toBe(false)
    expect(met(hop({ from: 0, to: 1, ...key('a') }), hop({ from: 2, to: 3 }))).toBe(false)
    expect(met()).toBe(false)
  })

  test('says how late an answer was, or that none came', () => {
    const saw = (...hops: WireHop[]) => verdictOn({ answered: { atMostMs: 1_000 } }, call(hops))?.saw
    expect(saw(hop({ from: 0, to: 1_000 }))).toBeUndefined()
    expect(saw(hop({ from: 0, to: 10 }), hop({ from: 20, to: 20_020 }))).toBe(
      'request 2 of them was answered after 20 s.',
    )
    expect(saw(hop({ from: 0 }))).toBe('it was never answered.')
    expect(saw()).toBe('the wire carried no such request.')
  })

  test('of a request that was answered otherwise than it should be, says how', () => {
    const check = { requests: { atLeast: 1 } }
    const match = { url: 'https://api.example.com/users/1', status: [401, 403] }
    const records = [call([hop({ from: 0, to: 1, status: 204 })])]
    const calls = [{ id: 'one', says: 'one', run: '', faults: [], seed: 1 }]
    expect(judge({ calls, requirements: [requirement(check, { match })] }, records)[0]?.saw).toBe(
      'The request was right, but it was answered 204, not 401 or 403.',
    )
  })

  test('what was returned or thrown must hold what is asked for, and may hold more', () => {
    const value = { $: 'error', name: 'HttpError', message: 'x', status: 404 }
    const threw: CallOutcome = { kind: 'threw', value, during: 'call' }
    expect(verdictOn({ threw: { name: 'HttpError', status: 404 } }, call([], threw))?.met).toBe(true)
    expect(verdictOn({ threw: { status: 500 } }, call([], threw))?.met).toBe(false)
    expect(verdictOn({ returned: {} }, call([], threw))?.saw).toBe('It threw: HttpError: x { status: 404 }')
    expect(verdictOn({ returned: null }, call([]))?.met).toBe(true)
  })

  test('nothing holds for a call that was stopped, or that was not made any more', () => {
    const stopped: CallOutcome = { kind: 'stopped', why: 'unresponsive' }
    expect(verdictOn({ requests: { atMost: 1 } }, call([], stopped))?.saw).toMatch(
      /^Stopped: the code ran on/,
    )
    const calls = [{ id: 'one', says: 'one', run: '', faults: [], seed: 1 }]
    const verdicts = judge({ calls, requirements: [requirement({ requests: { atMost: 1 } })] }, [])
    expect(verdicts[0]).toMatchObject({ met: false, saw: 'It was not called any more.' })
  })
})
