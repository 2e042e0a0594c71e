import type { Quiz } from '#grading/quiz/quiz-schema.ts'

/**
 * A quiz in our own format, which keeps everything. The replacement character is escaped: as it is, it
 * would look like a text that was read in the wrong encoding.
 */
export function writeJson(quiz: Quiz): string {
  return `${JSON.stringify(quiz, null, 2).replaceAll('\ufffd', '\\ufffd')}\n`
}
