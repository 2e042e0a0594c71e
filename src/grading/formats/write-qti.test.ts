import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyQuestion, anyQuiz } from '#grading/quiz/question.arbitrary.ts'
import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import { inexpressible } from './inexpressible.ts'
import { writeQti21 } from './write-qti.ts'
import { child, children, xmlTree, type XmlElement } from './xml-tree.ts'

const quiz = parseQuiz({
  version: 2,
  id: 'q',
  title: 'Q',
  questions: [
    {
      kind: 'multiple',
      id: 'safe',
      label: 'Safe & "sound"',
      text: 'Which are `safe`?\n\nTick <all>.',
      points: 3,
      options: [
        { text: 'GET', correct: true },
        { text: 'HEAD', correct: true, feedback: 'Yes.\n\nLike GET.' },
        { text: 'PUT' },
      ],
    },
    {
      kind: 'text',
      id: 'field',
      label: 'Field',
      text: 'Which field?',
      accept: ['Via'],
      others: [{ text: 'Va', points: 0.5 }],
    },
    { kind: 'numeric', id: 'wait', label: 'Wait', text: 'How long?', answer: 2, tolerance: 0.5, unit: 's' },
    { kind: 'ordering', id: 'order', label: 'Order', text: 'Sort.', items: ['a', 'b'] },
  ],
})
const files = writeQti21(quiz)
const itemOf = (id: string) => xmlTree(new TextDecoder().decode(files.get(`items/${id}.xml`))).root
const mapping = (item: XmlElement) =>
  children(child(child(item, 'responseDeclaration'), 'mapping') ?? item, 'mapEntry').map(({ attributes }) => [
    attributes.get('mapKey'),
    Number(attributes.get('mappedValue')),
  ])

it('the package lists its items, and holds no question that QTI can’t', () => {
  expect([...files.keys()].sort()).toEqual([
    'imsmanifest.xml',
    'items/field.xml',
    'items/safe.xml',
    'items/wait.xml',
  ])
  const list = xmlTree(new TextDecoder().decode(files.get('imsmanifest.xml'))).root
  const resources = children(child(list, 'resources') ?? list, 'resource')
  expect(resources.map(({ attributes }) => attributes.get('href'))).toEqual([
    'items/safe.xml',
    'items/field.xml',
    'items/wait.xml',
  ])
  expect(inexpressible('qti', quiz).filter(({ leftOut }) => leftOut)).toMatchObject([{ id: 'order' }])
})

it('partial credit is (right − wrong) / right ones, never below 0', () => {
  expect(mapping(itemOf('safe'))).toEqual([
    ['c1', 1.5],
    ['c2', 1.5],
    ['c3', -1.5],
  ])
  expect(child(child(itemOf('safe'), 'responseDeclaration'), 'mapping')?.attributes.get('lowerBound')).toBe(
    '0',
  )
  expect(mapping(itemOf('field'))).toEqual([
    ['Va', 0.5],
    ['Via', 1],
  ])
})

it('whatever a quiz says, its items are whole XML, with as many choices as there are options', () => {
  fc.assert(
    fc.property(anyQuiz(anyQuestion), (any) => {
      const leftOut = inexpressible('qti', any).filter((each) => each.leftOut).length
      const all = writeQti21(any)
      const items = [...all].filter(([name]) => name.startsWith('items/'))
      expect(items).toHaveLength(any.questions.length - leftOut)
      for (const [name, bytes] of items) {
        const { root } = xmlTree(new TextDecoder().decode(bytes))
        expect(isWhole(root)).toBe(true)
        const question = any.questions.find(({ id }) => name === `items/${id}.xml`)
        if (question?.kind !== 'single' && question?.kind !== 'multiple') continue
        const interaction = child(child(root, 'itemBody'), 'choiceInteraction')
        expect(children(interaction ?? root, 'simpleChoice')).toHaveLength(question.options.length)
      }
    }),
  )
})

function isWhole(element: XmlElement): boolean {
  return element.closed && element.children.every(isWhole)
}
