import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import type { MoodleAnswer, MoodleNumber, MoodleQuestion, MoodleText } from './moodle-question.ts'
import { isMoodleKind, toMoodle } from './to-moodle.ts'

/** A quiz as Moodle XML; questions that it can't hold are not in it (inexpressible.ts names them). */
export function writeMoodleXml(quiz: Quiz): string {
  const questions = quiz.questions.filter(isMoodleKind).map((question) => questionElement(toMoodle(question)))
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...questions, '</quiz>', ''].join('\n')
}

function questionElement(question: MoodleQuestion): string {
  return [
    `  <question type="${question.type}">`,
    `    <name>${textElement(question.name)}</name>`,
    formatted('questiontext', question.text),
    formatted('generalfeedback', question.generalFeedback),
    `    <defaultgrade>${question.grade}</defaultgrade>`,
    '    <penalty>0.3333333</penalty>',
    '    <hidden>0</hidden>',
    `    <idnumber>${escaped(question.idnumber ?? '')}</idnumber>`,
    ...kindElements(question),
    ...question.hints.map((hint) => formatted('hint', hint)),
    ...(question.tags.length > 0
      ? [`    <tags>${question.tags.map((tag) => `<tag>${textElement(tag)}</tag>`).join('')}</tags>`]
      : []),
    '  </question>',
  ].join('\n')
}

function kindElements(question: MoodleQuestion): string[] {
  switch (question.type) {
    case 'multichoice':
      return [
        `    <single>${question.single}</single>`,
        `    <shuffleanswers>${question.shuffle}</shuffleanswers>`,
        '    <answernumbering>none</answernumbering>',
        ...combinedFeedback(question),
        ...question.answers.map((answer) => answerElement(answer, answer.answer)),
      ]
    case 'truefalse':
      return [true, false].map((value) =>
        answerElement(
          {
            fraction: value === question.right ? 100 : 0,
            feedback: value ? question.ifTrue : question.ifFalse,
          },
          plain(`${value}`),
        ),
      )
    case 'shortanswer':
      return [
        `    <usecase>${question.caseSensitive ? 1 : 0}</usecase>`,
        ...question.answers.map((answer) => answerElement(answer, plain(answer.answer))),
      ]
    case 'numerical':
      return [...question.answers.map(numberElement), ...unitElements(question.units)]
    case 'matching':
      return [
        '    <shuffleanswers>true</shuffleanswers>',
        ...combinedFeedback(question),
        ...question.pairs.map(
          ({ text, match }) =>
            `    <subquestion format="html">${textElement(text.text)}<answer>${textElement(match)}</answer></subquestion>`,
        ),
      ]
    case 'ordering':
      return [
        '    <layouttype>VERTICAL</layouttype>',
        '    <selecttype>ALL</selecttype>',
        '    <selectcount>0</selectcount>',
        '    <gradingtype>LONGEST_ORDERED_SUBSET</gradingtype>',
        '    <showgrading>SHOW</showgrading>',
        '    <numberingstyle>none</numberingstyle>',
        ...combinedFeedback(question),
        ...question.items.map((item, index) =>
          answerElement({ fraction: index + 1, feedback: plain('') }, item),
        ),
      ]
  }
}

function numberElement({ answer, ...rest }: MoodleAnswer<MoodleNumber>): string {
  const extra = `\n      <tolerance>${answer?.tolerance ?? 0}</tolerance>`
  return answerElement(rest, plain(answer ? `${answer.value}` : '*'), extra)
}

/** The unit may be typed and costs nothing: it stands behind the box here. */
function unitElements(units: readonly string[]): string[] {
  if (units.length === 0) return ['    <unitgradingtype>0</unitgradingtype>', '    <showunits>3</showunits>']
  const each = units.map(
    (unit) => `      <unit><multiplier>1</multiplier><unit_name>${escaped(unit)}</unit_name></unit>`,
  )
  return [
    '    <units>',
    ...each,
    '    </units>',
    '    <unitgradingtype>0</unitgradingtype>',
    '    <showunits>0</showunits>',
  ]
}

function combinedFeedback(question: MoodleQuestion): string[] {
  return [
    formatted('correctfeedback', question.correctFeedback),
    formatted('partiallycorrectfeedback', question.partialFeedback),
    formatted('incorrectfeedback', question.incorrectFeedback),
  ]
}

function answerElement(
  { fraction, feedback }: Pick<MoodleAnswer<unknown>, 'fraction' | 'feedback'>,
  answer: MoodleText,
  extra = '',
): string {
  return [
    `    <answer fraction="${fraction}" format="${answer.format === 'plain' ? 'moodle_auto_format' : 'html'}">`,
    `      ${textElement(answer.text)}${extra}`,
    `  ${formatted('feedback', feedback)}`,
    '    </answer>',
  ].join('\n')
}

function formatted(name: string, { text, files = [] }: MoodleText): string {
  const embedded = files.map(
    (file) => `<file name="${escaped(file.name)}" path="/" encoding="base64">${escaped(file.base64)}</file>`,
  )
  return `    <${name} format="html">${textElement(text)}${embedded.join('')}</${name}>`
}

function plain(text: string): MoodleText {
  return { text, format: 'plain' }
}

function textElement(text: string): string {
  return `<text>${escaped(text)}</text>`
}

/** As a CDATA section where it must be: that is how Moodle writes it, and HTML can be read in it. */
function escaped(text: string): string {
  return /[<&]/.test(text)
    ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
    : text.replaceAll('>', '&gt;')
}
