/**
 * Whether a text fits a pattern in which each * stands for any characters, none included, and \* for a star.
 * Compared piece by piece, so that no pattern, however made, takes long.
 */
export function fitsWildcards(pattern: string, text: string): boolean {
  const [first = '', ...rest] = piecesOf(pattern)
  const last = rest.pop()
  if (last === undefined) return text === first
  const end = text.length - last.length
  if (!text.startsWith(first) || !text.endsWith(last) || end < first.length) return false
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

/** What stands between the stars. */
function piecesOf(pattern: string): string[] {
  return pattern.split(/(?<!\\)\*/).map((piece) => piece.replaceAll('\\*', '*'))
}
