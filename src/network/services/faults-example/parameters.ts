/** A number of the query within its bounds; `otherwise` where it is missing or no number. */
export function number(
  { searchParams }: URL,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = searchParams.get(name)?.trim() ?? ''
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value))
}

/** A whole number of the query within its bounds. */
export function whole(url: URL, name: string, otherwise: number, least: number, most: number): number {
  return Math.round(number(url, name, otherwise, least, most))
}

/** One of some words; the first where the query has none of them. */
export function choice<Word extends string>(url: URL, name: string, words: readonly [Word, ...Word[]]): Word {
  const text = url.searchParams.get(name)
  return words.find((word) => word === text) ?? words[0]
}

/** The last segment of the path, if it is one of some words. */
export function lastSegment<Word extends string>(url: URL, words: readonly Word[]): Word | undefined {
  const segment = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  return words.find((word) => word === segment)
}
