import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForbiddenField } from './forbidden-field.ts'
import { isToken } from './method.ts'
import { fieldEntries, fieldEntry } from './field-registry.ts'

const anyEntry = fc.constantFrom(...fieldEntries)

describe('the registry of fields', () => {
  it('knows more than 120 fields, each once', () => {
    const names = fieldEntries.map(({ name }) => name.toLowerCase())
    expect(names.length).toBeGreaterThan(120)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(names.toSorted())
  })

  it('finds a field in any case (RFC 9110, 5.1)', () => {
    fc.assert(
      fc.property(anyEntry, fc.func(fc.boolean()), (entry, upper) => {
        const name = [...entry.name].map((c) => (upper(c) ? c.toUpperCase() : c.toLowerCase())).join('')
        expect(fieldEntry(name)).toBe(entry)
      }),
    )
  })

  it('knows nothing of a name that nobody registered', () => {
    expect(fieldEntry('X-Greeting')).toBeUndefined()
    expect(fieldEntry('')).toBeUndefined()
    expect(fieldEntry('constructor')).toBeUndefined()
  })

  it('explains every field that fetch refuses by name, and every field of a preflight', () => {
    const asked = ['Host', 'Cookie', 'Origin', 'Date', 'TE', 'Upgrade', 'Via', 'Expect', 'Trailer', 'Referer']
    for (const name of [...asked, 'Access-Control-Request-Method', 'Access-Control-Request-Headers']) {
      expect(isForbiddenField(name)).toBe(true)
      expect(fieldEntry(name)).toBeDefined()
    }
  })

  it.each(fieldEntries)('$name is a field name, explained in short sentences', (entry) => {
    expect(isToken(entry.name)).toBe(true)
    for (const text of [entry.meaning, entry.syntax]) {
      expect(text).toMatch(/\.$/)
      expect(text.length).toBeLessThanOrEqual(115)
    }
  })

  it.each(fieldEntries.filter(({ source }) => source))('$name says where it is defined', ({ source }) => {
    if (source && 'url' in source) expect(URL.canParse(source.url)).toBe(true)
    else expect(`${source?.rfc}#${source?.section}`).toMatch(/^\d{4,5}#\d+(\.\d+)*$/)
  })
})
