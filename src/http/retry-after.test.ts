import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const NOW = Date.UTC(2026, 6, 1, 12)

describe('retryAfterMs', () => {
  it('reads seconds', () => {
    expect(retryAfterMs('120', NOW)).toBe(120_000)
    expect(retryAfterMs(' 0 ', NOW)).toBe(0)
  })

  it('reads a date as the time left until it', () => {
    expect(retryAfterMs('Wed, 01 Jul 2026 12:00:30 GMT', NOW)).toBe(30_000)
  })

  it('gives 0 for a date that has passed', () => {
    expect(retryAfterMs('Wed, 01 Jul 2026 11:59:59 GMT', NOW)).toBe(0)
  })

  it('gives nothing where the field is absent', () => {
    expect(retryAfterMs(undefined, NOW)).toBeUndefined()
  })

  it.each(['', '-1', '+1', '1.5', '1e3', '0x10', '5s', '120, 60', 'tomorrow'])(
    'gives nothing for “%s”',
    (value) => {
      expect(retryAfterMs(value, NOW)).toBeUndefined()
    },
  )

  it('is never negative, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (value) => {
          expect(retryAfterMs(value, NOW) ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
