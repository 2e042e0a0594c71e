import type { MoodleQuestion, MoodleText } from './moodle-question.ts'
import { onlyText } from './rich-text.ts'

/** What Moodle fills in by itself, and what says no more than a mark does. */
const filledIn = new Set([
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.',
])

/** Paragraphs one after the other; those that are empty are left out. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n\n')
}

export interface OverallFeedback {
  readonly general: string
  readonly correct: string
  readonly partial: string
  readonly incorrect: string
}

/** What is said to a question as a whole, without what Moodle fills in by itself. */
export function overallFeedback(question: MoodleQuestion, notes: string[]): OverallFeedback {
  const said = (text: MoodleText) => {
    const words = onlyText(text, notes)
    return filledIn.has(words) ? '' : words
  }
  return {
    general: onlyText(question.generalFeedback, notes),
    correct: said(question.correctFeedback),
    partial: said(question.partialFeedback),
    incorrect: said(question.incorrectFeedback),
  }
}

/** Feedback to a right and to a wrong answer; what is said to one that is partly right has no place of its own. */
export function rightAndWrong(question: MoodleQuestion, notes: string[]): { right: string; wrong: string } {
  const { general, correct, partial, incorrect } = overallFeedback(question, notes)
  if (partial !== '' && incorrect !== '' && partial !== incorrect) {
    notes.push(`Feedback to an answer that is partly right was left out: “${partial}”`)
  }
  return { right: paragraphs(correct, general), wrong: paragraphs(incorrect || partial, general) }
}
