import { typedNumber } from '#grading/quiz/typed-number.ts'
import { NotReadable } from './imported.ts'
import {
  noText,
  type MoodleAnswer,
  type MoodleQuestion,
  type MoodleText,
  type TextFormat,
} from './moodle-question.ts'
import { child, children, textIn, type XmlElement } from './xml-tree.ts'

/** Kinds of question that Moodle has and this quiz has not, as its users know them. */
const unknownKinds = new Map([
  ['description', 'a description, which asks nothing'],
  ['essay', 'an essay, which a person must mark'],
  ['calculated', 'a calculated question'],
  ['calculatedsimple', 'a simple calculated question'],
  ['calculatedmulti', 'a calculated multichoice question'],
  ['cloze', 'a question with embedded answers (Cloze)'],
  ['multianswer', 'a question with embedded answers (Cloze)'],
  ['ddwtos', 'drag and drop into text'],
  ['ddimageortext', 'drag and drop onto image'],
  ['ddmarker', 'drag and drop markers'],
  ['gapselect', 'select missing words'],
  ['randomsamatch', 'random short-answer matching'],
  ['random', 'a place for a random question'],
])

const formats: ReadonlyMap<string, TextFormat> = new Map([
  ['html', 'html'],
  ['moodle_auto_format', 'moodle'],
  ['plain_text', 'plain'],
  ['markdown', 'markdown'],
])

/**
 * What a `<question>` of Moodle XML says.
 * @throws {NotReadable} where there is no such kind here
 */
export function moodleQuestionOf(element: XmlElement): MoodleQuestion {
  const type = element.attributes.get('type') ?? ''
  const text = moodleText(element, 'questiontext', 'html')
  const overall = (name: string) => moodleText(element, name, text.format)
  const idnumber = textIn(element, 'idnumber')
  const grade = textIn(element, 'defaultgrade')
  return {
    name: textIn(element, 'name') ?? '',
    ...(idnumber ? { idnumber } : {}),
    tags: children(element, 'tags').flatMap((tags) =>
      children(tags, 'tag').map((tag) => textIn(tag, 'text') ?? tag.text.trim()),
    ),
    text,
    grade: grade === undefined ? 1 : Number(grade),
    generalFeedback: overall('generalfeedback'),
    hints: children(element, 'hint').map((hint) => textOf(hint, text.format)),
    correctFeedback: overall('correctfeedback'),
    partialFeedback: overall('partiallycorrectfeedback'),
    incorrectFeedback: overall('incorrectfeedback'),
    ...kindOf(type, element),
  }
}

function kindOf(type: string, element: XmlElement) {
  switch (type) {
    case 'multichoice':
      return {
        type,
        single: isTrue(textIn(element, 'single'), true),
        shuffle: isTrue(textIn(element, 'shuffleanswers'), true),
        answers: answersOf(element, (answer) => textOf(answer, 'html')),
      } as const
    case 'truefalse':
      return { type, ...trueFalse(element) } as const
    case 'shortanswer':
      return {
        type,
        caseSensitive: isTrue(textIn(element, 'usecase'), false),
        answers: answersOf(element, (answer) => plainIn(answer)),
      } as const
    case 'numerical':
      return {
        type,
        units: children(element, 'units')
          .flatMap((units) => children(units, 'unit').map((unit) => textIn(unit, 'unit_name') ?? ''))
          .filter(Boolean),
        answers: answersOf(element, numberOf),
      } as const
    case 'matching':
    case 'match':
      return {
        type: 'matching',
        pairs: children(element, 'subquestion').map((each) => ({
          text: textOf(each, 'html'),
          match: textIn(each, 'answer') ?? '',
        })),
      } as const
    case 'ordering':
      return { type, items: inOrder(element) } as const
    default:
      throw new NotReadable(
        `${unknownKinds.get(type) ?? `a question of the kind “${type.slice(0, 40)}”`}. Quizzes here have no such questions.`,
      )
  }
}

function answersOf<T>(element: XmlElement, read: (answer: XmlElement) => T): MoodleAnswer<T>[] {
  return children(element, 'answer').map((answer) => ({
    fraction: fractionOf(answer),
    answer: read(answer),
    feedback: moodleText(answer, 'feedback', 'html'),
  }))
}

function fractionOf(answer: XmlElement): number {
  const fraction = Number(answer.attributes.get('fraction') ?? textIn(answer, 'fraction') ?? 0)
  return Number.isFinite(fraction) ? fraction : 0
}

function trueFalse(element: XmlElement) {
  const answers = children(element, 'answer').map((answer) => ({
    answer,
    says: plainIn(answer).toLowerCase(),
  }))
  const ifTrue = answers.find(({ says }) => says === 'true')?.answer
  const ifFalse = answers.find(({ says }) => says === 'false')?.answer
  if (!ifTrue || !ifFalse)
    throw new NotReadable('a true/false question needs the answers “true” and “false”.')
  const right = fractionOf(ifTrue) > fractionOf(ifFalse)
  return {
    right,
    ifTrue: moodleText(ifTrue, 'feedback', 'html'),
    ifFalse: moodleText(ifFalse, 'feedback', 'html'),
  }
}

function numberOf(answer: XmlElement) {
  const written = plainIn(answer)
  if (written === '*') return undefined
  const value = typedNumber(written)
  const tolerance = typedNumber(textIn(answer, 'tolerance') || '0')
  if (value === undefined) throw new NotReadable(`“${written.slice(0, 60)}” is no number.`)
  if (tolerance === undefined) throw new NotReadable('a tolerance is no number.')
  return { value, tolerance: Math.abs(tolerance) }
}

/** Moodle numbers the items by their fractions, from 1. */
function inOrder(element: XmlElement): MoodleText[] {
  const picked = Number(textIn(element, 'selectcount') ?? 0)
  const items = children(element, 'answer')
  const all =
    /^(ALL|0)?$/i.test(textIn(element, 'selecttype') ?? '') || picked === 0 || picked >= items.length
  if (!all)
    throw new NotReadable(
      `it asks for ${picked} of its ${items.length} items at a time; here all are put in order.`,
    )
  return items.toSorted((a, b) => fractionOf(a) - fractionOf(b)).map((answer) => textOf(answer, 'html'))
}

function moodleText(element: XmlElement, name: string, format: TextFormat): MoodleText {
  const found = child(element, name)
  return found ? textOf(found, format) : { ...noText, format }
}

/** Old files have the text right in the element, or in a `<hintcontent>`. */
function textOf(element: XmlElement, format: TextFormat): MoodleText {
  const holder = child(element, 'hintcontent') ?? element
  const files = children(holder, 'file').map((file) => ({
    name: file.attributes.get('name') ?? '',
    base64: file.text,
  }))
  return {
    text: (child(holder, 'text') ?? holder).text.trim(),
    format: formats.get(holder.attributes.get('format') ?? '') ?? format,
    ...(files.length > 0 ? { files } : {}),
  }
}

function plainIn(element: XmlElement): string {
  return (child(element, 'text') ?? element).text.trim()
}

function isTrue(text: string | undefined, otherwise: boolean): boolean {
  return text === undefined ? otherwise : text !== '' && text !== '0' && text !== 'false'
}
