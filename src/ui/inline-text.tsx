/**
 * A line of text in which `code` and **bold** are marked up and everything else stands
 * as it is: no HTML gets through.
 */
export function InlineText({ text }: { text: string }) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((piece, index) => {
    if (piece.startsWith('`') && piece.length > 2) return <code key={index}>{piece.slice(1, -1)}</code>
    if (piece.startsWith('**') && piece.length > 4) return <strong key={index}>{piece.slice(2, -2)}</strong>
    return piece
  })
}
