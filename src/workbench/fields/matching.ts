/** Something that could be typed, and what it is for. */
export interface Suggestion {
  readonly text: string
  readonly hint?: string
}

/** What goes on from a text: first what begins with it, then what has a word in it that does; not what is there already. */
export function matching(suggestions: readonly Suggestion[], text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase()
  const rank = (offered: string) => {
    const lower = offered.toLowerCase()
    if (lower.startsWith(wanted)) return 0
    return lower.split(/[^a-z0-9]+/).some((word) => word !== '' && word.startsWith(wanted)) ? 1 : 2
  }
  const ranked = suggestions
    .map((suggestion) => ({ suggestion, rank: rank(suggestion.text) }))
    .filter((one) => one.rank < 2 && one.suggestion.text.toLowerCase() !== wanted)
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ suggestion }) => suggestion)
}
