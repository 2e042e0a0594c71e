import { brotliCompressSync } from 'node:zlib'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import index from 'virtual:search-index'
import { exerciseSection, FACTS_SECTION, missionSection } from '#content/lesson.ts'
import { lessons, loadLesson } from '#content/lessons.ts'
import { statusReference, unregisteredCodes } from '#content/reference.ts'
import type { EntryKind } from '#content/search/entry.ts'
import { search } from '#content/search/search.ts'
import { fieldEntries } from '#http/field-registry.ts'
import { methods } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { statusCodes } from '#http/status.ts'

const slugs = lessons.map(({ slug }) => slug)
const addresses = (...kinds: readonly EntryKind[]) =>
  index.entries.filter(({ kind }) => kinds.includes(kind)).map(({ href }) => href)

const bare = (props: { children?: ReactNode }) => createElement(Fragment, null, props.children)
const heading = (id: string) => createElement('h2', { id })
const tags = {
  Section: bare,
  Panel: () => null,
  WireStory: () => null,
  Quiz: () => null,
  UrlTakenApart: () => null,
  Simulation: () => null,
  Status: () => null,
  Method: () => null,
  Rfc: bare,
  CodeTabs: bare,
  Note: bare,
  Interview: () => null,
  Mission: ({ id }: { id: string }) => heading(missionSection(id)),
  Exercise: ({ id }: { id: string }) => heading(exerciseSection(id)),
  Faq: ({ id, children }: { id: string; children: ReactNode }) => createElement('details', { id }, children),
}

/** Addresses of all that one can be led to in a lesson, as it is compiled. */
async function headingsOf(slug: string): Promise<readonly string[]> {
  const { Body } = await loadLesson(slug)
  const html = renderToStaticMarkup(createElement(Body, { components: tags }))
  return [...html.matchAll(/<(?:h2|h3|details) id="([^"]+)"/g)].map(([, id]) => `/lessons/${slug}#${id}`)
}

describe('what can be found', () => {
  test('is every lesson, and every heading, question, mission and exercise in it, at its address', async () => {
    const headings = (await Promise.all(slugs.map(headingsOf))).flat()
    expect(headings.length).toBeGreaterThan(slugs.length * 5)
    expect(addresses('section', 'mission', 'exercise', 'faq').toSorted()).toEqual(headings.toSorted())
    expect(addresses('lesson')).toEqual(slugs.map((slug) => `/lessons/${slug}`))
  })

  test('is every fact to remember, at the end of its lesson', async () => {
    const facts = await Promise.all(
      slugs.map(async (slug) =>
        (await loadLesson(slug)).facts.map(() => `/lessons/${slug}#${FACTS_SECTION}`),
      ),
    )
    expect(addresses('fact')).toEqual(facts.flat())
  })

  test('is every status code, method and field, each with a page', () => {
    const codes = [...statusCodes, ...unregisteredCodes].map(({ code }) => `/reference/status/${code}`)
    expect(addresses('status').toSorted()).toEqual(codes.toSorted())
    for (const { code } of statusCodes) expect(statusReference(code)).toBeDefined()
    expect(addresses('method').toSorted()).toEqual(
      [...methods, ...otherMethods].map(({ name }) => `/reference/methods/${name}`).toSorted(),
    )
    const fields = addresses('field').map((href) => decodeURIComponent(href.split('/').at(-1) ?? ''))
    expect(fields.toSorted()).toEqual(fieldEntries.map(({ name }) => name).toSorted())
  })

  test('has a title and plain text, without the marks it is slugs with', () => {
    for (const { title, text, href } of index.entries) {
      expect(title, href).toMatch(/\S/)
      expect(`${title} ${text}`, href).not.toMatch(/\*\*|`|\n|<\/?[A-Z]/)
    }
  })

  test('comes in at most 200 kB', () => {
    expect(brotliCompressSync(JSON.stringify(index)).byteLength).toBeLessThan(200_000)
  })
})

describe('a search in all of it', () => {
  const first = async (query: string) => (await search(query))[0]?.entry.href

  test('finds the page of every code and field first', async () => {
    const codes = await Promise.all(statusCodes.map(({ code }) => first(String(code))))
    expect(codes).toEqual(statusCodes.map(({ code }) => `/reference/status/${code}`))
    const fields = await Promise.all(fieldEntries.map(({ name }) => first(name)))
    expect(fields).toEqual(fieldEntries.map(({ name }) => `/reference/fields/${name}`))
  })

  test.each([
    ['does cors protect my api', '/lessons/cors#faq-does-cors-protect-my-api'],
    ['how long keep key', '/lessons/retries#faq-how-long-should-i-keep-the-key'],
    ['rate limit', '/lessons/rate-limits'],
    ['udp', '/lessons/sockets#without-the-stream-udp'],
    ['preflihgt', '/lessons/cors#faq-why-is-there-a-preflight-before-every-single-request'],
  ])('finds for “%s” what is meant', async (query, href) => {
    expect(await first(query)).toBe(href)
  })
})
