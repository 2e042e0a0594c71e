import { DomUtils, parseDocument } from 'htmlparser2'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHandOut, type HandOut } from '#grading/class/hand-out-schema.ts'
import { packageManifest, packagePage } from './package.ts'

const { getElementsByTagName, textContent } = DomUtils

const handOut = (title: string, passMark?: number): HandOut =>
  parseHandOut({
    format: 'roundtrip-hand-out',
    version: 1,
    id: 'a'.repeat(32),
    title,
    madeAt: 0,
    mode: 'practice',
    settings: passMark === undefined ? {} : { passMark },
    questions: [{ id: 'q', kind: 'true-false', label: 'Q', text: 'Q?', answer: true }],
  })

const title = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')

describe('the manifest of a package', () => {
  it('names one SCO, its start page and every file', () => {
    const xml = parseDocument(packageManifest(handOut('Methods'), ['index.html', 'assets/a.js']), {
      xmlMode: true,
    })
    const [resource] = getElementsByTagName('resource', xml)
    expect(resource?.attribs).toMatchObject({ 'adlcp:scormtype': 'sco', href: 'index.html' })
    expect(getElementsByTagName('file', xml).map(({ attribs }) => attribs['href'])).toEqual([
      'index.html',
      'assets/a.js',
    ])
    expect(textContent(getElementsByTagName('schemaversion', xml))).toBe('1.2')
  })

  it('says the pass mark of a practice quiz, which the LMS then compares the score with', () => {
    expect(packageManifest(handOut('Methods', 60), [])).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>')
    expect(packageManifest(handOut('Methods'), [])).not.toContain('masteryscore')
  })

  it('and its page hold any title as text, never as markup', () => {
    fc.assert(
      fc.property(title, (any) => {
        const manifest = packageManifest(handOut(`${any}</title><script>`), [])
        expect(getElementsByTagName('script', parseDocument(manifest, { xmlMode: true }))).toEqual([])
        const page = parseDocument(packagePage(`${any}<script>`, { script: 'a.js', styles: [], files: [] }))
        expect(getElementsByTagName('script', page)).toHaveLength(1)
        expect(textContent(getElementsByTagName('title', page))).toContain('<script>')
      }),
    )
  })
})
