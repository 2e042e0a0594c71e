import { describe, expect, it } from 'vitest'
import { clientDifferences } from './client-differences.ts'
import { emptyDraft } from './draft.ts'
import type { RequestDraft } from './request-draft.ts'

const here = (change: Partial<RequestDraft>) =>
  clientDifferences({ ...emptyDraft('https://api.example.com/users'), ...change }).flatMap(
    (difference) => difference.here ?? [],
  )
const header = (name: string, value: string) => ({ name, value, enabled: true })

describe('the difference between the clients', () => {
  it('is none for a plain GET but in what they add, read and keep', () => {
    expect(here({})).toEqual([])
  })

  it('is said of a method that no page may send', () => {
    expect(here({ method: 'TRACE' })).toContain('A page can’t send TRACE.')
  })

  it('is said of fields that no page may set, each once', () => {
    const headers = [header('Cookie', 'a=1'), header('Host', 'x'), header('Cookie', 'b=2')]
    expect(here({ headers })).toEqual(['A page leaves out Cookie and Host.'])
  })

  it('is said of what makes a page ask first', () => {
    expect(here({ method: 'PUT', headers: [header('X-Trace', '1'), header('Accept', '*/*')] })).toEqual([
      'A page asks first, because of the method PUT and the field X-Trace.',
    ])
  })

  it('is said of content that a page leaves behind', () => {
    const { body } = emptyDraft()
    expect(here({ body: { ...body, kind: 'text', text: 'q' } })).toEqual([
      'A page sends this GET without its body.',
    ])
  })

  it('is said of a redirect that is not followed', () => {
    const { policy } = emptyDraft()
    expect(here({ policy: { ...policy, redirects: 'manual' } })).toHaveLength(1)
  })
})
