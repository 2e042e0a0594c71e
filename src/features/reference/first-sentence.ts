/** The first sentence of a text, without its marks; for search results. */
export function firstSentence(text: string): string {
  const [first = ''] = text.split(/(?<=[.?!]) /, 1)
  return first.replaceAll(/`|\*\*/g, '')
}
