import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { changed, redone, startOf, undone, type Trail } from './trail.ts'

const URL = 'https://httpbin.org/get'
const at = (url: string) => ({ draft: emptyDraft(url) })

/** Types texts into the URL, a moment after each other unless told otherwise. */
function typed(trail: Trail, texts: readonly string[], from = 0, apart = 100): Trail {
  return texts.reduce(
    (now, text, index) =>
      changed(now, { shown: at(text), at: from + index * apart, whole: false, sent: false }),
    trail,
  )
}
const urls = ({ past, present, future }: Trail) => ({
  past: past.map(({ shown }) => shown.draft.url),
  present: present.draft.url,
  future: future.map(({ shown }) => shown.draft.url),
})

describe('what is typed', () => {
  it('is one step as long as one does not pause', () => {
    const trail = typed(startOf(at(URL)), [`${URL}?`, `${URL}?a`, `${URL}?a=`])
    expect(urls(trail)).toEqual({ past: [URL], present: `${URL}?a=`, future: [] })
    expect(urls(undone(trail))).toEqual({ past: [], present: URL, future: [`${URL}?a=`] })
  })

  it('is another step after a pause', () => {
    const trail = typed(typed(startOf(at(URL)), [`${URL}?`]), [`${URL}?a`], 2_000)
    expect(urls(trail).past).toEqual([URL, `${URL}?`])
  })

  it('is another step in another field', () => {
    const trail = typed(startOf(at(URL)), [`${URL}?`])
    const named = { draft: { ...trail.present.draft, headers: [{ name: 'A', value: '', enabled: true }] } }
    const longer = { draft: { ...trail.present.draft, headers: [{ name: 'Ac', value: '', enabled: true }] } }
    const one = changed(trail, { shown: named, at: 50, whole: false, sent: false })
    const two = changed(one, { shown: longer, at: 100, whole: false, sent: false })
    expect(two.past.map(({ what }) => what)).toEqual(['URL', 'headers'])
  })

  it('takes away what could have been redone', () => {
    const trail = typed(undone(typed(startOf(at(URL)), [`${URL}?`])), [`${URL}/x`], 5_000)
    expect(urls(trail)).toEqual({ past: [URL], present: `${URL}/x`, future: [] })
  })
})

describe('a change back', () => {
  const typedOn = typed(startOf(at(URL)), [`${URL}?`])
  const back = { shown: at(URL), at: 5_000, whole: false, sent: false }

  it('is a change like any other: what was deleted is there again after an undo', () => {
    expect(urls(undone(changed(typedOn, back))).present).toBe(`${URL}?`)
  })

  it('is an undo where a text field’s own undo did it, and can be redone', () => {
    const trail = changed(typedOn, { ...back, byField: true })
    expect(urls(trail)).toEqual({ past: [], present: URL, future: [`${URL}?`] })
    expect(urls(redone(trail)).present).toBe(`${URL}?`)
  })
})

describe('another request', () => {
  it('is a step of its own, in the middle of typing too', () => {
    const trail = typed(startOf(at(URL)), [`${URL}?`])
    const other = changed(trail, { shown: at(`${URL}?x`), at: 10, whole: true, sent: true })
    expect(other.past.map(({ whole, sent }) => [whole, sent])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  it('that says the same is no step', () => {
    const trail = changed(startOf(at(URL)), {
      shown: { ...at(URL), savedId: 'a' },
      at: 0,
      whole: true,
      sent: false,
    })
    expect(trail).toMatchObject({ past: [], present: { savedId: 'a' } })
  })
})

describe('a trail', () => {
  it('forgets its oldest steps, by their number and by the room their texts take', () => {
    const many = typed(
      startOf(at(URL)),
      Array.from({ length: 300 }, (_, index) => `${URL}/${index}`),
      0,
      1_000,
    )
    expect(many.past).toHaveLength(200)
    const long = (letter: string) => `${URL}?${letter.repeat(1_500_000)}`
    const large = typed(startOf(at(URL)), ['a', 'b', 'c', 'd'].map(long), 0, 1_000)
    expect(urls(large).past.length).toBeLessThan(3)
    expect(urls(undone(large)).present).toBe(long('c'))
  })

  it('leads back through all that was, and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (texts) => {
        const trail = typed(startOf(at(URL)), texts, 0, 1_000)
        const back = trail.past.reduce(undone, trail)
        expect(back.past).toEqual([])
        const forth = back.future.reduce(redone, back)
        expect(urls(forth)).toEqual({ ...urls(trail), past: urls(trail).past, future: urls(trail).future })
        expect(forth.present.draft).toEqual(trail.present.draft)
      }),
    )
  })
})
