import { createProcessor } from '@mdx-js/mdx'
import { describe, expect, it } from 'vitest'
import { lessonSyntax } from './lesson-source.ts'
import { passagesOf } from './passages.ts'

const passages = (text: string) => passagesOf(createProcessor({ remarkPlugins: lessonSyntax }).parse(text))

describe('the prose of a lesson', () => {
  it('is parted at its headings, finer ones with the place they stand in', () => {
    expect(passages('Before.\n\n## A *part*\n\nOne.\n\n### Finer\n\nTwo.\n')).toEqual([
      { kind: 'text', id: '', title: '', place: [], text: 'Before.' },
      { kind: 'text', id: 'a-part', title: 'A part', place: [], text: 'One.' },
      { kind: 'text', id: 'finer', title: 'Finer', place: ['A part'], text: 'Two.' },
    ])
  })

  it('keeps each question of the FAQ apart from the section it stands in', () => {
    const found = passages('## Questions\n\nAsk.\n\n<Faq question="Is it?">\nIt **is**.\n</Faq>\n')
    expect(found.slice(1)).toEqual([
      { kind: 'text', id: 'questions', title: 'Questions', place: [], text: 'Ask.' },
      { kind: 'faq', id: 'faq-is-it', title: 'Is it?', place: [], text: 'It is.' },
    ])
  })

  it('is one line without marks: list items and cells apart, words with marks inside together', () => {
    const [{ text } = { text: '' }] = passages(
      'A `Retry-After`,\nun*believ*able:\n\n- one\n- [two](/x)\n\n| a | b |\n| - | - |\n| c | d |\n\n<Note>\nMind <Rfc number="9110" section="15">this</Rfc>.\n</Note>\n',
    )
    expect(text).toBe('A Retry-After, unbelievable: one two a b c d Mind this.')
  })

  it('says what tags without words show, and leaves out what is no prose', () => {
    const [{ text } = { text: '' }] = passages(
      'A <Status code="412" /> to <Method name="PUT" />, see <Rfc number="9110" />. {/* not shown */}\n\n```js\ncode()\n```\n\n```yaml panel\nname: One\n```\n',
    )
    expect(text).toBe('A 412 Precondition Failed to PUT, see RFC 9110.')
  })
})
