/** Drawn as the lab's other icons: on a 16 grid with 1.5 strokes in the current colour. */
const paths = {
  pin: 'M5.5 2h5l-.6 4.6 2.1 2.4H4l2.1-2.4L5.5 2ZM8 9v5',
  bin: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  folder: 'M2 12.5v-9h4.2l1.5 2H14v7Z',
  request: 'M4 2h6l2.5 2.5V14H4ZM6.2 7.5h4M6.2 10.5h4',
  more: 'M3.2 8h.1M8 8h.1M12.8 8h.1',
  closed: 'M6 4l4 4-4 4',
  open: 'M4 6l4 4 4-4',
  back: 'M6 3L3 6l3 3M3.2 6H10a3.5 3.5 0 0 1 0 7H7',
} as const

/** A decorative icon of the library; `filled` where what it stands for is on. */
export function Glyph({ name, filled = false }: { name: keyof typeof paths; filled?: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
