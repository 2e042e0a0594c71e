import { typedNumber } from '#grading/quiz/typed-number.ts'
import { findSign, fromGift, giftText, splitAtSign } from './gift-text.ts'
import { NotReadable } from './imported.ts'
import {
  noText,
  type MoodleAnswer,
  type MoodleNumber,
  type MoodleText,
  type TextFormat,
} from './moodle-question.ts'

/**
 * What stands in the braces, by kind: `#` begins numbers, `~` is only in choices, `->` in matchings.
 * @throws {NotReadable} where there is no such kind here
 */
export function giftAnswers(answers: string, format: TextFormat) {
  if (answers === '')
    throw new NotReadable('an essay, which a person must mark. Quizzes here have no such questions.')
  if (answers.startsWith('>'))
    throw new NotReadable('an ordering question in GIFT. Export it as Moodle XML to read it here.')
  if (answers.startsWith('#')) return numerical(answers.slice(1), format)
  if (findSign(answers, '~') >= 0) return multichoice(answers, format)
  const [head = '', ...feedback] = splitAtSign(answers, '#', 3)
  const truth = /^(?:(t|true)|f|false)$/i.exec(head.trim())
  if (truth) return trueFalse(truth[1] !== undefined, feedback, format)
  const given = answersAt(answers, '=')
  return findSign(answers, '=') >= 0 && given.every((each) => matchOf(each) >= 0)
    ? matching(given, format)
    : shortAnswer(given, format)
}

/** After the truth stands what is said to a wrong answer, then what is said to a right one. */
function trueFalse(
  right: boolean,
  [wrongFeedback = '', rightFeedback = '']: readonly string[],
  format: TextFormat,
) {
  const [ifRight, ifWrong] = [giftText(rightFeedback, format), giftText(wrongFeedback, format)]
  return {
    type: 'truefalse',
    right,
    ifTrue: right ? ifRight : ifWrong,
    ifFalse: right ? ifWrong : ifRight,
  } as const
}

function multichoice(text: string, format: TextFormat) {
  const single = findSign(text, '=') >= 0
  const answers = splitAtSign(text, '~').flatMap((piece, index) => {
    const [wrong = '', ...right] = splitAtSign(piece, '=')
    const first =
      index === 0 && wrong.trim() === ''
        ? []
        : wrong.trim() === '' && right.length > 0
          ? []
          : [answerOf(wrong, 0, format)]
    return [...first, ...right.map((each) => answerOf(each, 100, format))]
  })
  return { type: 'multichoice', single, shuffle: true, answers } as const
}

function shortAnswer(given: readonly string[], format: TextFormat) {
  const answers = given.map((each) => {
    const { answer, ...rest } = answerOf(each, 100, format)
    return { ...rest, answer: answer.text }
  })
  return { type: 'shortanswer', caseSensitive: false, answers } as const
}

function matching(given: readonly string[], format: TextFormat) {
  const pairs = given.map((each) => {
    const at = matchOf(each)
    return { text: giftText(each.slice(0, at), format), match: fromGift(each.slice(at + 2)).trim() }
  })
  return { type: 'matching', pairs } as const
}

/** The place of the arrow, unless it belongs to feedback. */
function matchOf(answer: string): number {
  const feedback = findSign(answer, '#')
  const at = answer.indexOf('->')
  return feedback >= 0 && at > feedback ? -1 : at
}

function numerical(text: string, format: TextFormat) {
  const otherwise = findSign(text, '~')
  const given = answersAt(otherwise < 0 ? text : text.slice(0, otherwise), '=')
  const answers: MoodleAnswer<MoodleNumber>[] = given.map((each) => {
    const { answer, ...rest } = answerOf(each, 100, format)
    return { ...rest, answer: numberOf(answer.text) }
  })
  if (otherwise >= 0) {
    const { feedback } = answerOf(text.slice(otherwise + 1), 0, format)
    answers.push({ fraction: 0, answer: undefined, feedback })
  }
  return { type: 'numerical', units: [], answers } as const
}

/** `3`, `3:0.5` (give or take 0.5), `2.5..3.5` (both included), or * for any. */
function numberOf(text: string): MoodleNumber {
  if (text === '*') return undefined
  const [low, high] = text.split('..')
  if (low !== undefined && high !== undefined) {
    const [from, to] = [number(low), number(high)]
    return { value: rounded((from + to) / 2), tolerance: rounded(Math.abs(to - from) / 2) }
  }
  const [value = '', tolerance = '0'] = text.split(':')
  return { value: number(value), tolerance: Math.abs(number(tolerance)) }
}

function number(text: string): number {
  const value = typedNumber(text)
  if (value === undefined) throw new NotReadable(`“${text.trim().slice(0, 60)}” is no number.`)
  return value
}

/** Half of a sum is off by what binary fractions can't hold. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function answersAt(text: string, sign: string): string[] {
  const [first = '', ...others] = splitAtSign(text, sign)
  return first.trim() === '' ? others : [first, ...others]
}

/** One answer: its percentage where it has one, its text, its feedback. */
function answerOf(text: string, fraction: number, format: TextFormat): MoodleAnswer<MoodleText> {
  const [marker, percent] = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(text) ?? []
  const [answer = '', feedback] = splitAtSign(text.slice(marker?.length ?? 0), '#', 2)
  return {
    fraction: percent === undefined ? fraction : Number(percent),
    answer: giftText(answer, format),
    feedback: feedback === undefined ? noText : giftText(feedback, format),
  }
}
