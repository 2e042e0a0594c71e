import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { draftChange, sameDraft } from './draft-change.ts'

const draft = emptyDraft('https://httpbin.org/get')
const row = (name: string, value = '') => ({ name, value, enabled: true })

describe('two requests', () => {
  it('are the same in whatever order their parts were stored', () => {
    const turned = Object.fromEntries(Object.entries(draft).toReversed()) as unknown as typeof draft
    expect(sameDraft(draft, turned)).toBe(true)
  })

  it('are the same whether a part is absent or undefined', () => {
    expect(sameDraft(draft, JSON.parse(JSON.stringify(draft)) as typeof draft)).toBe(true)
  })

  it('differ by a letter of a part', () => {
    expect(sameDraft(draft, { ...draft, body: { ...draft.body, text: 'x' } })).toBe(false)
  })

  it('differ by the order of their headers, which is sent as it stands', () => {
    const [one, two] = [row('A'), row('B')]
    expect(sameDraft({ ...draft, headers: [one, two] }, { ...draft, headers: [two, one] })).toBe(false)
  })
})

describe('a change', () => {
  it('is named as the page names its place', () => {
    expect(draftChange(draft, { ...draft, url: 'https://httpbin.org/gets' })?.what).toBe('URL')
    expect(draftChange(draft, { ...draft, headers: [row('Accept')] })?.what).toBe('headers')
    const before = { ...draft, headers: [row('Accept'), row('X')] }
    expect(draftChange(before, { ...draft, headers: [row('Accept'), row('X-Y')] })?.what).toBe('header 2')
    expect(draftChange(draft, { ...draft, method: 'PUT', client: 'script' })?.what).toBe(
      'who sends and method',
    )
    expect(draftChange(draft, { ...emptyDraft('http://x/'), method: 'PUT', client: 'script' })?.what).toBe(
      'request',
    )
  })

  it('is typing where few characters changed at one place, and not where a text was pasted', () => {
    expect(draftChange(draft, { ...draft, url: `${draft.url}?` })?.typing).toBe(true)
    expect(draftChange(draft, { ...draft, url: 'https://api.example.com/users/42' })?.typing).toBe(false)
    expect(draftChange(draft, { ...draft, headers: [row('A')] })?.typing).toBe(true)
    expect(draftChange({ ...draft, headers: [row('A')] }, draft)?.typing).toBe(false)
  })
})
