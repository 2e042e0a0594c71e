import type { Question, QuestionOf } from '#grading/quiz/quiz-schema.ts'
import { extensionOf } from './image.ts'
import { noText, type MoodleFile, type MoodleQuestion, type MoodleText } from './moodle-question.ts'
import { labelOf } from './names.ts'
import { starsEscaped } from './star.ts'
import { tagsOf } from './tags.ts'
import { codeAsHtml, escapeHtml, textAsHtml, withoutControls } from './text-as-html.ts'

/** A kind of question that Moodle has one for. */
export type MoodleKind = Exclude<Question['kind'], 'request' | 'predict'>

export function isMoodleKind(question: Question): question is QuestionOf<MoodleKind> {
  return question.kind !== 'request' && question.kind !== 'predict'
}

/** A question as Moodle has it; inexpressible.ts says what gets lost. */
export function toMoodle(question: QuestionOf<MoodleKind>): MoodleQuestion {
  const shared = {
    name: labelOf(withoutControls(question.label)),
    idnumber: question.id,
    tags: tagsOf(question),
    text: askedText(question),
    grade: question.points,
    generalFeedback: noText,
    hints: question.hints.map((hint) => html(hint)),
    correctFeedback: noText,
    partialFeedback: noText,
    incorrectFeedback: noText,
  }
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...shared, ...multichoice(question) }
    case 'true-false':
      return {
        ...shared,
        type: 'truefalse',
        right: question.answer,
        ifTrue: html(question.feedback.true),
        ifFalse: html(question.feedback.false),
      }
    case 'text':
      return { ...shared, ...shortAnswer(question) }
    case 'numeric':
      return { ...shared, ...numerical(question) }
    case 'matching':
      return { ...shared, ...combined(question.feedback), ...matching(question) }
    case 'ordering': {
      const order = question.order ?? [...question.items.keys()]
      const items = order.map((place) => html(question.items[place] ?? ''))
      return { ...shared, ...combined(question.feedback), type: 'ordering', items }
    }
  }
}

/** The share of each option: so that they add up to (right ticked − wrong ticked) / right ones. */
export function shareOf(rightOnes: number): number {
  return Number((100 / rightOnes).toFixed(5))
}

/** Points of an answer that is not right as Moodle's percentage. */
export function percentOf(points: number): number {
  return Number((points * 100).toFixed(5))
}

function multichoice({ kind, options, shuffle }: QuestionOf<'single' | 'multiple'>) {
  const share = shareOf(options.filter(({ correct }) => correct).length)
  const wrong = kind === 'single' ? 0 : -share
  return {
    type: 'multichoice' as const,
    single: kind === 'single',
    shuffle,
    answers: options.map(({ text, code, correct, feedback }) => ({
      fraction: correct ? share : wrong,
      answer: html(text, code),
      feedback: html(feedback),
    })),
  }
}

function shortAnswer({ accept, caseSensitive, wildcards, others, feedback }: QuestionOf<'text'>) {
  const written = (text: string) => withoutControls(wildcards ? text : starsEscaped(text))
  return {
    type: 'shortanswer' as const,
    caseSensitive,
    answers: [
      ...accept.map((text) => ({ fraction: 100, answer: written(text), feedback: html(feedback.right) })),
      ...others.map((other) => ({
        fraction: percentOf(other.points),
        answer: written(other.text),
        feedback: html(other.feedback),
      })),
      ...(feedback.wrong === '' ? [] : [{ fraction: 0, answer: '*', feedback: html(feedback.wrong) }]),
    ],
  }
}

function numerical({ answer, tolerance, unit, others, feedback }: QuestionOf<'numeric'>) {
  return {
    type: 'numerical' as const,
    units: unit === undefined ? [] : [withoutControls(unit)],
    answers: [
      { fraction: 100, answer: { value: answer, tolerance }, feedback: html(feedback.right) },
      ...others.map((other) => ({
        fraction: percentOf(other.points),
        answer: { value: other.answer, tolerance: other.tolerance },
        feedback: html(other.feedback),
      })),
      ...(feedback.wrong === '' ? [] : [{ fraction: 0, answer: undefined, feedback: html(feedback.wrong) }]),
    ],
  }
}

function matching({ items, choices }: QuestionOf<'matching'>) {
  const matches = new Set(items.map(({ match }) => match))
  return {
    type: 'matching' as const,
    pairs: [
      ...items.map(({ text, match }) => ({ text: html(text), match: withoutControls(match) })),
      ...choices
        .filter((choice) => !matches.has(choice))
        .map((choice) => ({ text: noText, match: withoutControls(choice) })),
    ],
  }
}

function combined({ right, wrong }: { readonly right: string; readonly wrong: string }) {
  return { correctFeedback: html(right), partialFeedback: html(wrong), incorrectFeedback: html(wrong) }
}

function html(text: string, code?: string): MoodleText {
  const below = code === undefined ? '' : codeAsHtml(withoutControls(code))
  return { text: textAsHtml(withoutControls(text)) + below, format: 'html' }
}

function askedText({ text, code, image }: Question): MoodleText {
  const asked = html(text, code)
  if (!image) return asked
  const file: MoodleFile = {
    name: `image.${extensionOf(image.src) ?? 'png'}`,
    base64: image.src.slice(image.src.indexOf(',') + 1),
  }
  const alt = escapeHtml(withoutControls(image.alt))
  return {
    ...asked,
    text: `${asked.text}<p><img src="@@PLUGINFILE@@/${file.name}" alt="${alt}"></p>`,
    files: [file],
  }
}
