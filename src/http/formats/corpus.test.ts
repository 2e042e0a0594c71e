import { describe, expect, it } from 'vitest'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { meaningsOf } from '#http/variables.ts'
import { corpus } from './corpus-expected.ts'
import { readAnything } from './read-anything.ts'

const files = import.meta.glob<string>('./corpus/*', { query: '?raw', import: 'default', eager: true })

/** What a request is, in lines: where it goes, its fields, its content, and what differs from a fresh one. */
function linesOf(name: string, folders: readonly string[], draft: RequestDraft): string[] {
  const { method, url, fields, body, credentials, redirects } = prepareRequest(draft)
  const text = body && new TextDecoder().decode(body)
  return [
    `${draft.client} ${method} ${url}`,
    `named ${[...folders, name].join(' / ')}`,
    ...fields.map((field) => `${field.name}: ${field.value}`),
    ...draft.headers.filter((row) => !row.enabled).map((row) => `off ${row.name}: ${row.value}`),
    ...(draft.disabledParams ?? []).map(({ row }) => `off ?${row.name}=${row.value}`),
    `auth ${draft.auth.kind}`,
    `body ${draft.body.kind}`,
    `cookies ${credentials}`,
    `redirects ${redirects}`,
    `timeout ${draft.policy.timeoutMs}`,
    ...(text === undefined ? [] : [`> ${text}`]),
    ...(draft.body.parts ?? []).map(
      (part) => `part ${part.name} = ${part.file ? `file ${part.file.name}` : part.value}`,
    ),
  ]
}

describe('readAnything', () => {
  it('is tried with every file of the corpus', () => {
    expect(Object.keys(files).map((path) => path.replace('./corpus/', ''))).toEqual(
      Object.keys(corpus).toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })

  it.each(Object.entries(corpus))('reads %s', async (name, expected) => {
    const { kind, requests, notes, environment } = await readAnything(files[`./corpus/${name}`] ?? '', name)
    expect(kind).toBe(expected.kind)
    const meanings = meaningsOf(environment?.variables ?? [])
    const read = requests.map(({ name: title, folders, draft }) =>
      linesOf(title, folders, resolveDraft(draft, meanings).draft),
    )
    expect(read.map(([target]) => target)).toEqual(expected.requests.map(([target]) => target))
    expected.requests.forEach((lines, index) =>
      expect(read[index]).toEqual(expect.arrayContaining([...lines])),
    )
    const said = notes.map(({ what }) => what)
    expect(said).toEqual((expected.notes ?? []).map((note) => expect.stringMatching(note)))
  })

  it('recognises a file by its text, whatever it is called', async () => {
    for (const [name, { kind }] of Object.entries(corpus)) {
      expect([name, (await readAnything(files[`./corpus/${name}`] ?? '', 'download')).kind]).toEqual([
        name,
        kind,
      ])
    }
  })
})
