/** Whether a star in an answer stands for any characters; `\*` is a star (as in the quiz's own wildcards.ts). */
export function hasWildcards(answer: string): boolean {
  return /(?<!\\)\*/.test(answer)
}

/** A text in which each star is one, as an answer of software where a star stands for any characters. */
export function starsEscaped(text: string): string {
  return text.replaceAll('*', '\\*')
}

/** The text that an answer without wildcards stands for. */
export function plainFromWildcards(answer: string): string {
  return answer.replaceAll('\\*', '*')
}
