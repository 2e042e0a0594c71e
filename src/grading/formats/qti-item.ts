import type { QuestionOf } from '#grading/quiz/quiz-schema.ts'
import { codeAsHtml, escapeHtml, textAsHtml, withoutControls } from './text-as-html.ts'

export type QtiKind = 'single' | 'multiple' | 'true-false' | 'text' | 'numeric'
type Asked = QuestionOf<QtiKind>

interface Choice {
  readonly id: string
  readonly html: string
  readonly points: number
  readonly correct: boolean
  readonly feedback: string
}

/** A question as an item of QTI 2.1; `picture` is the address of its image. */
export function qtiItem(question: Asked, picture: string | undefined): string {
  const { id, label, kind, points } = question
  const parts =
    kind === 'text' ? textParts(question) : kind === 'numeric' ? numberParts(question) : choiceParts(question)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q-${id}" title="${attribute(label)}" adaptive="false" timeDependent="false">`,
    parts.response,
    outcome('SCORE', 'single', 'float', '0'),
    outcome('MAXSCORE', 'single', 'float', `${points}`),
    outcome('FEEDBACK', kind === 'multiple' ? 'multiple' : 'single', 'identifier'),
    '  <itemBody>',
    blocks(question.text, question.code),
    ...(question.image && picture
      ? [`<p><img src="${picture}" alt="${attribute(question.image.alt)}"/></p>`]
      : []),
    parts.body,
    '  </itemBody>',
    `  <responseProcessing>${parts.processing}</responseProcessing>`,
    ...(parts.after ?? []),
    '</assessmentItem>',
    '',
  ].join('\n')
}

interface Parts {
  readonly response: string
  readonly body: string
  readonly processing: string
  readonly after?: readonly string[]
}

function choiceParts(question: QuestionOf<'single' | 'multiple' | 'true-false'>): Parts {
  const choices = choicesOf(question)
  const cardinality = question.kind === 'multiple' ? 'multiple' : 'single'
  const entries = choices.map(({ id, points }) => `<mapEntry mapKey="${id}" mappedValue="${points}"/>`)
  const right = choices.filter(({ correct }) => correct).map(({ id }) => `<value>${id}</value>`)
  const shuffle = question.kind !== 'true-false' && question.shuffle
  return {
    response:
      `  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">` +
      `<correctResponse>${right.join('')}</correctResponse>` +
      `<mapping lowerBound="0" upperBound="${question.points}" defaultValue="0">${entries.join('')}</mapping></responseDeclaration>`,
    body: [
      `    <choiceInteraction responseIdentifier="RESPONSE" shuffle="${shuffle}" maxChoices="${cardinality === 'single' ? 1 : 0}">`,
      ...choices.map(({ id, html, feedback }) => {
        const said =
          feedback &&
          `<feedbackInline outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="show">${inline(feedback)}</feedbackInline>`
        return `      <simpleChoice identifier="${id}">${html}${said}</simpleChoice>`
      }),
      '    </choiceInteraction>',
    ].join('\n'),
    processing: `${set('SCORE', '<mapResponse identifier="RESPONSE"/>')}${set('FEEDBACK', '<variable identifier="RESPONSE"/>')}`,
  }
}

function choicesOf(question: QuestionOf<'single' | 'multiple' | 'true-false'>): readonly Choice[] {
  if (question.kind === 'true-false') {
    return [true, false].map((value) => ({
      id: `${value}`,
      html: value ? 'True' : 'False',
      points: value === question.answer ? question.points : 0,
      correct: value === question.answer,
      feedback: question.feedback[`${value}`],
    }))
  }
  const share = question.points / question.options.filter(({ correct }) => correct).length
  const wrong = question.kind === 'single' ? 0 : -share
  return question.options.map(({ text, code, correct, feedback }, index) => ({
    id: `c${index + 1}`,
    html: code === undefined ? inline(text) : blocks(text, code),
    points: correct ? share : wrong,
    correct,
    feedback,
  }))
}

function textParts(question: QuestionOf<'text'>): Parts {
  const { accept, others, points, caseSensitive, feedback } = question
  const worth = new Map([
    ...others.map((each) => [each.text, each.points * points] as const),
    ...accept.map((text) => [text, points] as const),
  ])
  const entries = [...worth].map(
    ([text, value]) =>
      `<mapEntry mapKey="${attribute(text)}" mappedValue="${value}" caseSensitive="${caseSensitive}"/>`,
  )
  return {
    response:
      '  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">' +
      `<correctResponse><value>${escapeHtml(withoutControls(accept[0] ?? ''))}</value></correctResponse>` +
      `<mapping defaultValue="0">${entries.join('')}</mapping></responseDeclaration>`,
    body: entry(''),
    processing: set('SCORE', '<mapResponse identifier="RESPONSE"/>') + rightOrWrong(points),
    after: said(feedback),
  }
}

function numberParts({ answer, tolerance, unit, points, feedback }: QuestionOf<'numeric'>): Parts {
  const bounds = `toleranceMode="absolute" tolerance="${tolerance} ${tolerance}"`
  const fits = `<equal ${bounds}><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>`
  return {
    response: `  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>${answer}</value></correctResponse></responseDeclaration>`,
    body: entry(unit === undefined ? '' : ` ${escapeHtml(withoutControls(unit))}`),
    processing:
      `<responseCondition><responseIf>${fits}${set('SCORE', float(points))}</responseIf></responseCondition>` +
      rightOrWrong(points),
    after: said(feedback),
  }
}

function entry(behind: string): string {
  return `    <p><textEntryInteraction responseIdentifier="RESPONSE"/>${behind}</p>`
}

function rightOrWrong(points: number): string {
  const full = `<gte><variable identifier="SCORE"/>${float(points)}</gte>`
  const [right, wrong] = ['right', 'wrong'].map((each) =>
    set('FEEDBACK', `<baseValue baseType="identifier">${each}</baseValue>`),
  )
  return `<responseCondition><responseIf>${full}${right}</responseIf><responseElse>${wrong}</responseElse></responseCondition>`
}

function said(feedback: { readonly right: string; readonly wrong: string }): readonly string[] {
  return (['right', 'wrong'] as const)
    .filter((each) => feedback[each] !== '')
    .map(
      (each) =>
        `  <modalFeedback outcomeIdentifier="FEEDBACK" identifier="${each}" showHide="show">${blocks(feedback[each])}</modalFeedback>`,
    )
}

function set(identifier: string, value: string): string {
  return `<setOutcomeValue identifier="${identifier}">${value}</setOutcomeValue>`
}

function float(value: number): string {
  return `<baseValue baseType="float">${value}</baseValue>`
}

function outcome(identifier: string, cardinality: string, baseType: string, value?: string): string {
  const start = value === undefined ? '' : `<defaultValue><value>${value}</value></defaultValue>`
  return `  <outcomeDeclaration identifier="${identifier}" cardinality="${cardinality}" baseType="${baseType}">${start}</outcomeDeclaration>`
}

/** Paragraphs, and the code below them. */
function blocks(text: string, code?: string): string {
  const html = textAsHtml(withoutControls(text)).replaceAll('<br>', '<br/>')
  const paragraphs = html.startsWith('<p>') ? html : `<p>${html}</p>`
  return paragraphs + (code === undefined ? '' : codeAsHtml(withoutControls(code)))
}

/** A text where no paragraph may stand. */
function inline(text: string): string {
  const html = textAsHtml(withoutControls(text)).replaceAll('<br>', '<br/>')
  return html.replaceAll('</p><p>', '<br/><br/>').replace(/^<p>|<\/p>$/g, '')
}

function attribute(text: string): string {
  return escapeHtml(withoutControls(text)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
