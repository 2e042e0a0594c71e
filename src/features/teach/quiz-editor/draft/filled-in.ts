import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { wholeQuestion } from './checked.ts'
import { rightOrder } from './arranged-drafts.ts'

/**
 * The question as a student would see it if nothing more were written: places that are still empty say what belongs
 * there. Null where that can't be told, as of a request that can't be read.
 */
export function filledIn(draft: QuestionDraft): Question | null {
  return wholeQuestion(draft) ?? wholeQuestion(withWords(draft))
}

function withWords(draft: QuestionDraft): QuestionDraft {
  const { image, rfc: _rfc, section: _section, difficulty: _difficulty, hints = [], ...kept } = draft
  const shared = {
    label: or(draft.label, 'Question'),
    text: or(draft.text, 'The question’s text'),
    points: 1,
    hints: hints.filter((hint) => hint.trim() !== ''),
    ...(image && image.src !== '' ? { image: { ...image, alt: or(image.alt, 'Picture') } } : {}),
  }
  switch (kept.kind) {
    case 'single': {
      const marked = Math.max(
        0,
        kept.options.findIndex(({ correct }) => correct),
      )
      const options = kept.options.map((option, index) => ({
        ...option,
        text: or(option.text, `Option ${index + 1}`),
        correct: index === marked,
      }))
      return { ...kept, ...shared, options }
    }
    case 'multiple': {
      const none = !kept.options.some(({ correct }) => correct)
      const options = kept.options.map((option, index) => ({
        ...option,
        text: or(option.text, `Option ${index + 1}`),
        correct: option.correct === true || (none && index === 0),
      }))
      return { ...kept, ...shared, options }
    }
    case 'true-false':
      return { ...kept, ...shared }
    case 'text':
      return { ...kept, ...shared, accept: ['…'], others: [] }
    case 'numeric': {
      const { unit = '', ...rest } = kept
      const shown = unit.trim() === '' || unit.length > 20 ? {} : { unit }
      return { ...rest, ...shared, answer: 0, tolerance: 0, others: [], ...shown }
    }
    case 'matching': {
      const items = kept.items.map((item, index) => ({
        ...item,
        text: or(item.text, `Item ${index + 1}`),
        match: or(item.match, `Match ${index + 1}`),
      }))
      const choices = new Set([
        ...items.map(({ match }) => match),
        ...kept.choices.filter((each) => each !== ''),
      ])
      return { ...kept, ...shared, items, choices: [...choices] }
    }
    case 'ordering': {
      const { order: _order, ...rest } = kept
      return {
        ...rest,
        ...shared,
        items: rightOrder(kept).map((item, index) => or(item, `Item ${index + 1}`)),
      }
    }
    case 'request':
      return {
        ...kept,
        ...shared,
        solution: kept.start,
        requirements: [{ says: '…', feedback: '', wanted: { method: ['GET'] } }],
      }
    case 'predict': {
      const options = kept.options.map((option, index) => or(option, `Option ${index + 1}`))
      const answer = options.includes(kept.answer) ? kept.answer : (options[0] ?? '')
      return { ...kept, ...shared, options, answer }
    }
  }
}

function or(text: string, otherwise: string): string {
  return text.trim() === '' ? otherwise : text
}
