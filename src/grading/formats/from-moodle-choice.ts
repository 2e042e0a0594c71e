import { overallFeedback, paragraphs } from './from-moodle-feedback.ts'
import { NotReadable } from './imported.ts'
import type { MoodleQuestion, MoodleText } from './moodle-question.ts'
import { onlyText, richText } from './rich-text.ts'

type Of<T extends MoodleQuestion['type']> = Extract<MoodleQuestion, { type: T }>

/** Shares are written with five decimals: 33.33333. */
const ROUNDING = 0.001

export function choiceData(question: Of<'multichoice'>, notes: string[]): object {
  const answers = question.answers
    .map(({ fraction, answer, feedback }) => ({
      ...optionText(answer, notes),
      fraction,
      correct: question.single ? isFull(fraction) : fraction > 0,
      feedback: onlyText(feedback, notes),
    }))
    .filter(({ text, feedback }) => text !== '' || feedback !== '')
  const right = answers.filter(({ correct }) => correct)
  if (question.single) checkSingle(answers, right.length, notes)
  else checkShares(answers, right.length, notes)

  const overall = overallFeedback(question, notes)
  if (overall.partial !== '')
    notes.push(`Feedback to an answer that is partly right was left out: “${overall.partial}”`)
  if (!question.single) nameWhole(overall, notes)
  const options = answers.map((option) => ({
    text: option.text,
    ...(option.code === undefined ? {} : { code: option.code }),
    correct: option.correct,
    feedback: question.single
      ? paragraphs(option.feedback, option.correct ? overall.correct : overall.incorrect, overall.general)
      : paragraphs(option.feedback, option.text === right[0]?.text ? overall.general : ''),
  }))
  return { kind: question.single ? 'single' : 'multiple', shuffle: question.shuffle, options }
}

export function trueFalseData(question: Of<'truefalse'>, notes: string[]): object {
  const { general } = overallFeedback(question, notes)
  return {
    kind: 'true-false',
    answer: question.right,
    feedback: {
      true: paragraphs(onlyText(question.ifTrue, notes), general),
      false: paragraphs(onlyText(question.ifFalse, notes), general),
    },
  }
}

/** An option's text and the code below it; code alone is the text. */
function optionText(source: MoodleText, notes: string[]): { text: string; code?: string } {
  const { text, code, image, notes: said } = richText(source)
  notes.push(...said)
  if (image) notes.push(`An image in an answer was left out: ${image.alt}.`)
  if (text === '' && code !== undefined) return { text: onlyText(source, []) || code.trim() }
  if (text === '' && image) return { text: image.alt }
  return { text, ...(code === undefined ? {} : { code }) }
}

function checkSingle(
  answers: readonly { text: string; fraction: number }[],
  right: number,
  notes: string[],
): void {
  if (right === 0) throw new NotReadable('no answer is worth 100 %. Say which one is right.')
  if (right > 1) {
    throw new NotReadable(
      `${right} answers are right in full, and only one may be chosen. Make one of them right, or let several be ticked.`,
    )
  }
  for (const { text, fraction } of answers)
    if (fraction > 0 && !isFull(fraction))
      notes.push(`“${text}” was worth ${fraction} %. Here one answer is right, so it counts as wrong.`)
}

/** Ours: (right ticked − wrong ticked) / right ones, which is what shares of ±100/n add up to. */
function checkShares(answers: readonly { fraction: number }[], right: number, notes: string[]): void {
  if (right === 0) throw new NotReadable('no answer is worth anything. Say which ones are right.')
  const share = 100 / right
  const asOurs = answers.every(({ fraction }) => Math.abs(Math.abs(fraction) - share) < ROUNDING)
  if (!asOurs) {
    notes.push(
      'Its answers had shares of their own. Here each right tick counts the same, and each wrong one takes as much away.',
    )
  }
}

function nameWhole({ correct, incorrect }: { correct: string; incorrect: string }, notes: string[]): void {
  for (const said of [correct, incorrect])
    if (said !== '') notes.push(`Feedback to the answer as a whole was left out: “${said}”`)
}

function isFull(fraction: number): boolean {
  return fraction > 100 - ROUNDING
}
