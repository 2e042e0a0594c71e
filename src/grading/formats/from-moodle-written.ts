import { textAnswerFits } from '#grading/quiz/text-answer.ts'
import { overallFeedback, paragraphs } from './from-moodle-feedback.ts'
import { NotReadable } from './imported.ts'
import type { MoodleAnswer, MoodleQuestion } from './moodle-question.ts'
import { onlyText } from './rich-text.ts'
import { hasWildcards, plainFromWildcards } from './star.ts'

type Of<T extends MoodleQuestion['type']> = Extract<MoodleQuestion, { type: T }>

/** The most that an answer gets that is not right in full. */
const MOST_PART = 0.99

export function shortAnswerData(question: Of<'shortanswer'>, notes: string[]): object {
  const given = question.answers.filter(({ answer }) => answer.trim() !== '')
  const anyOther = given.find(({ answer, fraction }) => answer.trim() === '*' && fraction <= 0)
  const answers = given.filter((each) => each !== anyOther)
  const wildcards = answers.some(({ answer }) => hasWildcards(answer))
  const written = (answer: string) => (wildcards ? answer.trim() : plainFromWildcards(answer).trim())
  const accepted = answers.filter(({ fraction }) => fraction >= 100)
  if (accepted.length === 0) throw new NotReadable('no answer is worth 100 %. Say which one is right.')
  const rules = {
    accept: accepted.map(({ answer }) => written(answer)),
    caseSensitive: question.caseSensitive,
    wildcards,
  }
  const others = answers
    .filter(({ fraction }) => fraction < 100)
    .map(({ answer, fraction, feedback }) => ({
      text: written(answer),
      points: partOf(fraction),
      feedback: onlyText(feedback, notes),
    }))
  const known = others.filter(({ text }) => textAnswerFits({ ...rules, spaces: 'fold' }, text))
  for (const { text } of known)
    notes.push(`“${text}” is right by another answer already, so its own share was left out.`)
  return {
    kind: 'text',
    ...rules,
    others: others.filter((each) => !known.includes(each)),
    feedback: feedbackOf(question, accepted, anyOther, notes),
  }
}

export function numericalData(question: Of<'numerical'>, notes: string[]): object {
  const anyOther = question.answers.find(({ answer }) => answer === undefined)
  if (anyOther && anyOther.fraction > 0)
    notes.push(`Any other number was worth ${anyOther.fraction} %; here it is worth 0.`)
  const answers = question.answers.flatMap(({ answer, ...each }) => (answer ? [{ ...answer, ...each }] : []))
  const right = answers.find(({ fraction }) => fraction >= 100)
  if (!right) throw new NotReadable('no number is worth 100 %. Say which one is right.')
  const [unit, ...otherUnits] = question.units
  if (otherUnits.length > 0)
    notes.push(`A number has one unit here, “${unit}”. Left out: ${otherUnits.join(', ')}.`)
  return {
    kind: 'numeric',
    answer: right.value,
    tolerance: right.tolerance,
    ...(unit === undefined ? {} : { unit }),
    others: answers
      .filter((each) => each !== right)
      .map(({ value, tolerance, fraction, feedback }) => {
        if (fraction >= 100)
          notes.push(`One number is right here: ${right.value}. ${value} gets 99 % of the points.`)
        return { answer: value, tolerance, points: partOf(fraction), feedback: onlyText(feedback, notes) }
      }),
    feedback: feedbackOf(question, [right], anyOther, notes),
  }
}

/** What is said to a right answer and to any other: ours has one text for all that are right. */
function feedbackOf(
  question: MoodleQuestion,
  accepted: readonly Pick<MoodleAnswer<unknown>, 'feedback'>[],
  anyOther: Pick<MoodleAnswer<unknown>, 'feedback'> | undefined,
  notes: string[],
): { right: string; wrong: string } {
  const { general } = overallFeedback(question, notes)
  const [right = '', ...others] = new Set(
    accepted.map(({ feedback }) => onlyText(feedback, notes)).filter(Boolean),
  )
  for (const other of others) notes.push(`All right answers have one feedback here. Left out: “${other}”`)
  return {
    right: paragraphs(right, general),
    wrong: paragraphs(anyOther ? onlyText(anyOther.feedback, notes) : '', general),
  }
}

function partOf(fraction: number): number {
  return Math.min(MOST_PART, Math.max(0, Number((fraction / 100).toFixed(7))))
}
