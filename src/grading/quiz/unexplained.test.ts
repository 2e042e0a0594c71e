import { describe, expect, it } from 'vitest'
import { everyKind, sampleOf } from './samples.ts'
import { unexplained } from './unexplained.ts'

describe('unexplained', () => {
  it('has nothing to say of questions that explain everything', () => {
    for (const question of everyKind.questions) expect(unexplained(question)).toEqual([])
  })

  it('names the options without feedback', () => {
    const single = sampleOf('single')
    const options = single.options.map((option) => ({ ...option, feedback: '' }))
    expect(unexplained({ ...single, options })).toEqual([
      'the option “To keep nothing”',
      'the option “To ask before reuse”',
    ])
    const trueFalse = sampleOf('true-false')
    expect(unexplained({ ...trueFalse, feedback: { true: '', false: 'Yes.' } })).toEqual(['“True”'])
  })

  it('names the kinds of answers without feedback', () => {
    const none = { right: '', wrong: '' }
    for (const kind of ['text', 'numeric', 'ordering'] as const) {
      expect(unexplained({ ...sampleOf(kind), feedback: none })).toEqual(['a right answer', 'a wrong answer'])
    }
    expect(unexplained({ ...sampleOf('predict'), feedback: '' })).toEqual(['the prediction'])
  })

  it('takes the feedback of all items for that of a wrong match', () => {
    const matching = { ...sampleOf('matching'), feedback: { right: 'Yes.', wrong: '' } }
    expect(unexplained(matching)).toEqual([])
    const items = matching.items.map((item) => ({ ...item, feedback: '' }))
    expect(unexplained({ ...matching, items })).toEqual(['a wrong answer'])
  })

  it('names the requirements without feedback', () => {
    const request = sampleOf('request')
    const requirements = request.requirements.map((each, index) => ({
      ...each,
      feedback: index === 1 ? '' : each.feedback,
    }))
    expect(unexplained({ ...request, requirements })).toEqual([
      'the requirement “It names the ETag” where it is not met',
    ])
  })
})
