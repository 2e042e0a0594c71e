import type { AskedQuestion } from '#grading/quiz/asked-question.ts'

/** What a question is called where it is asked, and where its result stands. */
export function firstParagraph(question: AskedQuestion): string {
  return paragraphsOf(question)[0] ?? ''
}

export function otherParagraphs(question: AskedQuestion): readonly string[] {
  return paragraphsOf(question).slice(1)
}

/** Whether there is more to a question than its first paragraph: more of them, a picture, code. */
export function hasRest(question: AskedQuestion): boolean {
  return paragraphsOf(question).length > 1 || question.image !== undefined || question.code !== undefined
}

function paragraphsOf({ text }: AskedQuestion): string[] {
  return text.split(/\n\s*\n/)
}
