import { rightAndWrong } from './from-moodle-feedback.ts'
import { NotReadable } from './imported.ts'
import type { MoodleQuestion } from './moodle-question.ts'
import { onlyText } from './rich-text.ts'

type Of<T extends MoodleQuestion['type']> = Extract<MoodleQuestion, { type: T }>

export function matchingData(question: Of<'matching'>, notes: string[]): object {
  const pairs = question.pairs
    .map(({ text, match }) => ({ text: onlyText(text, notes), match: match.trim() }))
    .filter(({ text, match }) => text !== '' || match !== '')
  const items = pairs.filter(({ text }) => text !== '')
  const without = items.find(({ match }) => match === '')
  if (without) throw new NotReadable(`“${without.text}” goes with nothing. Say what it goes with.`)
  return {
    kind: 'matching',
    items,
    choices: [...new Set(pairs.map(({ match }) => match))],
    feedback: rightAndWrong(question, notes),
  }
}

export function orderingData(question: Of<'ordering'>, notes: string[]): object {
  return {
    kind: 'ordering',
    items: question.items.map((item) => onlyText(item, notes)).filter(Boolean),
    feedback: rightAndWrong(question, notes),
  }
}
