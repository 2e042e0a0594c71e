import { describe, expect, test } from 'vitest'
import { MOST_IN_QR, qrOf, svgOf } from './qr.ts'

describe('the QR code of a link', () => {
  test('holds up to what a version 25 holds, and nothing above', () => {
    const longest = 'https://a.example/#'.padEnd(MOST_IN_QR, 'x')
    // 17 + 4 × 25 modules, and four of quiet on each side.
    expect(qrOf(longest)?.size).toBe(117 + 8)
    expect(qrOf(`${longest}x`)).toBeUndefined()
  })

  test('has a quiet zone, and finder patterns in three of its corners', () => {
    const qr = qrOf('https://a.example/')
    const dark = new Set(qr?.path.match(/M\d+ \d+/g))
    const last = (qr?.size ?? 0) - 5
    for (const corner of ['M4 4', `M${last} 4`, `M4 ${last}`]) expect(dark).toContain(corner)
    expect(
      [...dark].every((at) =>
        /^M(\d+) (\d+)$/
          .exec(at)
          ?.slice(1)
          .every((each) => Number(each) >= 4),
      ),
    ).toBe(true)
  })

  test('is a file of its own, dark on white', () => {
    const qr = qrOf('https://a.example/')
    expect(qr && svgOf(qr)).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1"/)
  })
})
