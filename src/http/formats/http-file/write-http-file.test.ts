import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { anyDraft } from '#http/formats/draft.arbitrary.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { readHttpFile } from './read-http-file.ts'
import { writeHttpFile } from './write-http-file.ts'

const USERS = 'https://api.example.com/users'

/** What is sent, with its content as text without line ends at its end: a file does not keep those. */
function sent(draft: RequestDraft) {
  const { body, ...rest } = prepareRequest(draft)
  return { ...rest, client: draft.client, content: new TextDecoder().decode(body).trimEnd() }
}

describe('writeHttpFile', () => {
  it('writes what is read back as the same request, or says that it can’t', () => {
    let exact = 0
    fc.assert(
      fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 3 }), (drafts) => {
        const { text, notes } = writeHttpFile(drafts.map((draft, index) => ({ name: `No. ${index}`, draft })))
        if (notes.length > 0) return
        exact += 1
        const { requests } = readHttpFile(text)
        expect(requests.map(({ name }) => name)).toEqual(drafts.map((_, index) => `No. ${index}`))
        expect(requests.map(({ draft }) => sent(draft))).toEqual(drafts.map(sent))
      }),
      { numRuns: 100 },
    )
    expect(exact).toBeGreaterThan(20)
  })

  it('writes the folders of a request, which come back', () => {
    const draft = emptyDraft(USERS)
    const given = [
      { name: 'List', folders: ['Shop = all', 'Users / admins'], draft },
      { name: 'Top', folders: [], draft },
    ]
    const { requests, notes } = readHttpFile(writeHttpFile(given).text)
    expect(requests.map(({ name, folders }) => ({ name, folders }))).toEqual(
      given.map(({ name, folders }) => ({ name, folders })),
    )
    expect(notes).toEqual([])
  })

  it('writes what goes out: auth and content with their fields', () => {
    const empty = emptyDraft(USERS)
    const draft: RequestDraft = {
      ...empty,
      client: 'script',
      method: 'POST',
      auth: { ...empty.auth, kind: 'bearer', token: 'abc' },
      body: { ...empty.body, kind: 'json', json: '{"name":"Ada"}' },
      credentials: 'include',
    }
    expect(writeHttpFile([{ name: 'Create', draft }])).toEqual({
      text: `### Create\nPOST ${USERS}\nAuthorization: Bearer abc\nContent-Type: application/json\n\n{"name":"Ada"}\n`,
      notes: [],
    })
  })

  it('names a file that is no text, and says where to put it', () => {
    const empty = emptyDraft(USERS)
    const file = { name: 'cat.png', type: 'image/png', base64: 'iVBORw==' }
    const draft = { ...empty, method: 'PUT', body: { ...empty.body, kind: 'file' as const, file } }
    const { text, notes } = writeHttpFile([{ name: 'Picture', draft }])
    expect(text).toContain('\n\n< ./cat.png\n')
    expect(notes).toEqual([expect.stringContaining('cat.png')])
  })

  it('says when a content would be read as something else', () => {
    const empty = emptyDraft(USERS)
    const draft = {
      ...empty,
      method: 'POST',
      body: { ...empty.body, kind: 'text' as const, text: 'a\n### b' },
    }
    expect(writeHttpFile([{ name: 'Markdown', draft }]).notes).toEqual([
      expect.stringContaining('comes back changed'),
    ])
  })
})
