import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { sameDraft } from './same-draft.ts'

const draft = emptyDraft('https://httpbin.org/get')

describe('two requests', () => {
  it('are the same in whatever order their parts were stored', () => {
    const turned = Object.fromEntries(Object.entries(draft).toReversed()) as unknown as typeof draft
    expect(sameDraft(draft, turned)).toBe(true)
  })

  it('differ by a letter of a part', () => {
    expect(sameDraft(draft, { ...draft, body: { ...draft.body, text: 'x' } })).toBe(false)
  })

  it('differ by the order of their headers, which is sent as it stands', () => {
    const [one, two] = ['A', 'B'].map((name) => ({ name, value: '', enabled: true }))
    if (!one || !two) throw new Error('two rows')
    expect(sameDraft({ ...draft, headers: [one, two] }, { ...draft, headers: [two, one] })).toBe(false)
  })
})
