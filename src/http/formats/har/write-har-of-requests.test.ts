import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { anyDraft } from '#http/formats/draft.arbitrary.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { readHar } from './read-har.ts'
import { writeHarOfRequests } from './write-har-of-requests.ts'

const AT = Date.UTC(2026, 0, 2)

function sent(draft: RequestDraft) {
  const { body = new Uint8Array(), ...rest } = prepareRequest(draft)
  return { ...rest, body: [...body], client: draft.client, policy: draft.policy, faults: draft.faults }
}

describe('requests as an HTTP archive', () => {
  it('come back as the same requests, in their folders, under their names', () => {
    const anyRequest = fc.record({
      name: fc.stringMatching(/^[A-Z][a-z /]{0,20}[a-z]$/).map((name) => name.replace(/\s+/g, ' ')),
      folders: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
      draft: anyDraft,
    })
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 3 }), (given) => {
        const { text, notes } = writeHarOfRequests(given, AT)
        expect(notes).toEqual([])
        const { requests, notes: left } = readHar(text)
        expect(left).toEqual([])
        expect(requests.map(({ name, folders }) => ({ name, folders }))).toEqual(
          given.map(({ name, folders }) => ({ name, folders })),
        )
        expect(requests.map(({ draft }) => sent(draft))).toEqual(given.map(({ draft }) => sent(draft)))
      }),
      { numRuns: 100 },
    )
  })

  it('keep their policy and their faults', () => {
    const empty = emptyDraft('https://api.example.com/orders')
    const draft: RequestDraft = {
      ...empty,
      policy: { ...empty.policy, retries: 3, timeoutMs: null, redirects: 'manual' },
      faults: [{ effect: { kind: 'status', status: 503 }, first: 2 }],
    }
    const { text } = writeHarOfRequests([{ name: 'Orders', folders: [], draft }], AT)
    expect(readHar(text).requests.map(({ draft: again }) => again)).toEqual([draft])
  })

  it('have no response, and a time as the format wants', () => {
    const draft = emptyDraft('https://api.example.com/')
    const { text } = writeHarOfRequests([{ name: 'Root', folders: ['Shop'], draft }], AT)
    expect(JSON.parse(text)).toMatchObject({
      log: {
        version: '1.2',
        entries: [
          {
            startedDateTime: '2026-01-02T00:00:00.000Z',
            request: { method: 'GET', url: 'https://api.example.com/', queryString: [] },
            response: { status: 0 },
            comment: 'Shop / Root',
          },
        ],
      },
    })
  })

  it('say where something is lost', () => {
    const empty = emptyDraft('https://httpbin.org/digest-auth/auth/ada/pw')
    const draft: RequestDraft = {
      ...empty,
      client: 'script',
      auth: { ...empty.auth, kind: 'digest', username: 'ada', password: 'pw' },
    }
    expect(writeHarOfRequests([{ name: 'Digest', folders: [], draft }], AT).notes).toEqual([
      expect.stringContaining('“Digest” comes back changed'),
    ])
  })
})
