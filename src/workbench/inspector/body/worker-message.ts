import type { TextReader } from './content-reader.ts'

/** A question to a reader elsewhere, and its number. */
export type Question = {
  [Name in keyof TextReader]: { id: number; ask: Name; given: Parameters<TextReader[Name]> }
}[keyof TextReader]

/** What a reader answers to a question. */
export type Result = ReturnType<TextReader[keyof TextReader]>

export interface Answer {
  readonly id: number
  readonly result: Result
}

/** Has a reader answer a question. */
export function resultOf(reader: TextReader, question: Question): Result {
  switch (question.ask) {
    case 'open':
      return reader.open(...question.given)
    case 'rows':
      return reader.rows(...question.given)
    case 'find':
      return reader.find(...question.given)
    case 'index':
      return reader.index()
  }
}
