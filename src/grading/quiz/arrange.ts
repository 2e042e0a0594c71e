import type { Question } from './quiz-schema.ts'

/** Gives an order of the numbers from 0 up to `count`. */
type OrderOf = (count: number) => readonly number[]

/**
 * The question with whatever could tell its key by its place moved: the choices of a matching question, the items of
 * an ordering one, and options that may be shuffled. It asks and scores as before; indices in answers mean the new places.
 * @param orderOf of a random source where the key must not be told
 */
export function arranged(question: Question, orderOf: OrderOf): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.shuffle ? { ...question, options: inOrder(question.options, orderOf) } : question
    case 'predict':
      return question.shuffle ? { ...question, options: inOrder(question.options, orderOf) } : question
    case 'matching':
      return { ...question, choices: inOrder(question.choices, orderOf) }
    case 'ordering': {
      const places = orderOf(question.items.length)
      const order = question.order ?? [...question.items.keys()]
      return {
        ...question,
        items: places.map((place) => question.items[place] ?? ''),
        order: order.map((item) => places.indexOf(item)),
      }
    }
    case 'true-false':
    case 'text':
    case 'numeric':
    case 'request':
      return question
  }
}

function inOrder<T>(all: readonly T[], orderOf: OrderOf): T[] {
  return orderOf(all.length).flatMap((place) => all[place] ?? [])
}
