import { parseRequestText, RequestTextError } from '#http/request-text.ts'
import type { Answer, SentRequest } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'

/** An answer that is right in full. */
export function keyAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [...question.options.entries()].flatMap(([index, { correct }]) => (correct ? index : []))
    case 'true-false':
      return question.answer
    case 'text': {
      const [first = ''] = question.accept
      return question.wildcards ? first.replace(/(?<!\\)\*/g, '').replaceAll('\\*', '*') : first
    }
    case 'numeric':
      return String(question.answer)
    case 'matching':
      return question.items.map(({ match }) => question.choices.indexOf(match))
    case 'ordering':
      return question.order ?? [...question.items.keys()]
    case 'request':
      return writtenRequest(question.solution)
    case 'predict':
      return { guess: question.options.indexOf(question.answer), seen: question.answer }
  }
}

/** A request as it stands written, as if a server had received it. */
function writtenRequest(text: string): SentRequest {
  try {
    const { method, url, fields, body } = parseRequestText(text)
    return { method, url, fields: fields.map(({ name, value }) => [name, value]), content: body }
  } catch (error) {
    if (error instanceof RequestTextError) return { method: '', url: '', fields: [], content: '' }
    throw error
  }
}
