/** Drawn as the lab's other icons: on a 16 grid with 1.5 strokes in the current colour. */
const paths = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  bin: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  pencil: 'M10.5 3.5l2 2L6 12l-3 1 1-3ZM9 5l2 2',
  undo: 'M5.5 2.5L2.5 5.5l3 3M2.5 5.5H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 2.5l3 3-3 3M13.5 5.5H6a3.5 3.5 0 0 0 0 7h4',
  versions:
    'M4.5 2.5v11M4.5 9.5c0-3 7-1 7-4.5M4.5 4.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM11.5 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4.5 14.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.4 4h.1M2.4 8h.1M2.4 12h.1',
  picture: 'M2 3h12v10H2ZM2 11l3.5-3.5L9 11l2-2 3 3M10.5 6.2h.1',
  people:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.8 13.5c0-2.4 1.8-4 4.2-4s4.2 1.6 4.2 4M10.8 3.3a2.5 2.5 0 0 1 0 4.4M12 9.8c1.4.6 2.2 1.9 2.2 3.7',
  send: 'M2.5 8h9M8 4.5L11.5 8 8 11.5M13.8 3v10',
} as const

export type GlyphName = keyof typeof paths

/** A decorative icon; what it stands for is said in words beside it or in the control's name. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
