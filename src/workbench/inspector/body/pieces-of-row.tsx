import styles from './body.module.css'
import type { Piece } from './row-pieces.ts'

/** A row's text, coloured and with what was found marked. */
export function PiecesOfRow({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, colour, mark }, index) => {
    const className = colour && styles[colour]
    if (mark) {
      return (
        <mark key={index} className={className} data-current={mark === 'current' || undefined}>
          {text}
        </mark>
      )
    }
    return className ? (
      <span key={index} className={className}>
        {text}
      </span>
    ) : (
      text
    )
  })
}
