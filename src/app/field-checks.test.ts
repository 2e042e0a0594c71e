import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleOf, loadFieldReferences, trialOf } from '#content/field-reference.ts'
import { readingRule, settingRule } from '#http/field-access.ts'
import { fieldTopics } from '#http/field-topics.ts'
import { fieldValue, sameName } from '#http/field.ts'
import { parseHttpDate } from '#http/http-date.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import type { WireHop } from '#http/wire.ts'
import { sendAfresh } from './lesson-checks/test-lab.ts'

const entries = (await Promise.all(fieldTopics.map(({ id }) => loadFieldReferences(id)))).flat()

const lessonText = new Map(
  readdirSync('lessons')
    .filter((folder) => /^\d\d-/.test(folder))
    .map((folder) => {
      const files = readdirSync(join('lessons', folder)).filter((name) => /\.(mdx|yaml)$/.test(name))
      const text = files.map((name) => readFileSync(join('lessons', folder, name), 'utf8')).join('\n')
      return [folder.slice(3), text] as const
    }),
)

test('at least 120 fields have a page', () => {
  expect(entries.length).toBeGreaterThanOrEqual(120)
})

describe('what the page of a field offers to send', () => {
  for (const entry of entries) {
    const trial = trialOf(entry)
    if (!trial) continue
    const { field } = entry
    test(`puts ${field} on the wire, and the browser treats it as the page says`, async () => {
      const { client = 'browser', request } = trial
      const draft = draftOfRequestText(request, { client })
      const { attempts } = await sendAfresh(draft)
      const hops = attempts.flatMap((attempt) => attempt.hops)
      const sent = hops.flatMap((hop) => hop.request.fields.filter(({ name }) => sameName(name, field)))
      const came = hops.flatMap(responseFields).filter(({ name }) => sameName(name, field))
      expect(exampleOf(entry)?.side === 'request' ? sent : came).not.toEqual([])
      if (client === 'script') return

      if (sent.some(({ by }) => by === 'page')) {
        expect(settingRule(field)).not.toBe('refused')
        if (settingRule(field) === 'asks') expect(askedFor(hops)).toContain(field.toLowerCase())
      }
      for (const hop of hops.filter(({ kind }) => kind === 'request')) {
        for (const { hidden } of responseFields(hop).filter(({ name }) => sameName(name, field))) {
          expect(hidden === undefined).toBe(readingRule(field) === 'always' || isExposed(hop, field))
        }
      }
    })
  }
})

test.each(entries)('$field is sent as a script only where a page may not set it', (entry) => {
  const trial = trialOf(entry)
  if (trial?.client === 'script') expect(settingRule(entry.field)).toBe('refused')
})

test.each(entries.filter(({ learn }) => learn.length > 0))(
  'the lessons named on $field speak of it',
  ({ field, learn }) => {
    const name = new RegExp(`(?<![\\w-])${field}(?![\\w-])`, 'i')
    for (const slug of learn) expect(lessonText.get(slug), slug).toMatch(name)
  },
)

test.each(entries)('dates in the example of $field are dates', ({ looks }) => {
  for (const [date] of looks.matchAll(/\w{3}, \d\d \w{3} \d{4} .*/g)) {
    const time = parseHttpDate(date, 0)
    expect(time && new Date(time).toUTCString()).toBe(date)
  }
})

function responseFields(hop: WireHop) {
  return hop.response?.fields ?? []
}

/** Whether the server lists the field as one that pages may read. */
function isExposed(hop: WireHop, field: string): boolean {
  if (readingRule(field) === 'never') return false
  const listed = fieldValue(responseFields(hop), 'Access-Control-Expose-Headers') ?? ''
  return listed.split(',').some((name) => name.trim() === '*' || sameName(name.trim(), field))
}

/** What the preflights asked leave for, in small letters. */
function askedFor(hops: readonly WireHop[]): string {
  return hops.map((hop) => fieldValue(hop.request.fields, 'Access-Control-Request-Headers') ?? '').join(',')
}
