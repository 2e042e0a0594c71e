/**
 * A line of text in which `code` and **bold** are marked up and everything else stands
 * as it is: no HTML gets through.
 */
export function InlineText({ text }: { text: string }) {
  // The marked pieces are every second one: a mark without its pair stays in the text.
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((piece, index) => {
    if (index % 2 === 0) return piece
    if (piece.startsWith('`')) return <code key={index}>{piece.slice(1, -1)}</code>
    return <strong key={index}>{piece.slice(2, -2)}</strong>
  })
}
