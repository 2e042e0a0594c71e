import type { Made } from './collect.ts'
import { choiceData, trueFalseData } from './from-moodle-choice.ts'
import { matchingData, orderingData } from './from-moodle-arranged.ts'
import { numericalData, shortAnswerData } from './from-moodle-written.ts'
import { NotReadable } from './imported.ts'
import type { MoodleQuestion } from './moodle-question.ts'
import { idOf, labelOf } from './names.ts'
import { onlyText, richText } from './rich-text.ts'
import { fromTags, isSlug } from './tags.ts'

const MOST_HINTS = 5

/**
 * A question of Moodle's as data of ours, not checked yet.
 * @throws {NotReadable} where there is no such question here
 */
export function fromMoodle(question: MoodleQuestion): Made {
  const notes: string[] = []
  const asked = richText(question.text)
  notes.push(...asked.notes)
  const label = labelOf(question.name) || labelOf(asked.text)
  const text = asked.text || (asked.code || asked.image ? label : '')
  if (text === '') throw new NotReadable('it has no text.')
  const { belonging, others } = fromTags(question.tags)
  if (others.length > 0) notes.push(`Tags left out: ${others.join(', ')}.`)
  const hints = question.hints.map((hint) => onlyText(hint, notes)).filter(Boolean)
  for (const hint of hints.slice(MOST_HINTS))
    notes.push(`A question has five hints at most. Left out: “${hint}”`)
  const data = {
    id: question.idnumber !== undefined && isSlug(question.idnumber) ? question.idnumber : idOf(label),
    label: label || 'Question',
    text,
    ...(asked.code === undefined ? {} : { code: asked.code }),
    ...(asked.image ? { image: asked.image } : {}),
    ...belonging,
    points: pointsOf(question.grade, notes),
    hints: hints.slice(0, MOST_HINTS),
    ...kindData(question, notes),
  }
  return { data, notes: [...new Set(notes)] }
}

function kindData(question: MoodleQuestion, notes: string[]): object {
  switch (question.type) {
    case 'multichoice':
      return choiceData(question, notes)
    case 'truefalse':
      return trueFalseData(question, notes)
    case 'shortanswer':
      return shortAnswerData(question, notes)
    case 'numerical':
      return numericalData(question, notes)
    case 'matching':
      return matchingData(question, notes)
    case 'ordering':
      return orderingData(question, notes)
  }
}

function pointsOf(grade: number, notes: string[]): number {
  const points = Math.min(1000, Math.max(0.01, Number.isFinite(grade) && grade > 0 ? grade : 1))
  if (points !== grade) notes.push(`Its default mark is ${grade}; read as ${points}.`)
  return points
}
