/** Drawn on a 16 grid with 1.5 strokes in the current colour. */
const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 13',
  moon: 'M13.5 9.6A6 6 0 1 1 6.4 2.5a4.8 4.8 0 0 0 7.1 7.1Z',
  half: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 4.5h3M8 8h6M8 11.5h3',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  back: 'M13.5 8h-11M6.5 4l-4 4 4 4',
  down: 'M4 6l4 4 4-4',
  download: 'M8 2v8.5M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  warning: 'M8 2.2L14.5 13.5h-13L8 2.2ZM8 6.5v3M8 11.4v.1',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.2 6.4A1.8 1.8 0 1 1 8 8.4v.8M8 11.2v.1',
  fault: 'M9 1.5L3.5 9H8l-1 5.5L12.5 7H8l1-5.5Z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6',
  history: 'M2.5 5.5A6 6 0 1 1 2 8M2 3v3h3M8 5v3l2 1.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.8 9.2l2.4-2.4M7.2 4.6l1.3-1.3a3 3 0 0 1 4.2 4.2l-1.3 1.3M8.8 11.4l-1.3 1.3a3 3 0 0 1-4.2-4.2l1.3-1.3',
  plus: 'M8 3v10M3 8h10',
  import: 'M8 2v7.5M4.8 6.5L8 9.5l3.2-3M2.5 10.5v3h11v-3',
  book: 'M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10c-2.5 0-4.5.3-6 1.5Zm0 0v10',
  flag: 'M3.5 14V2.5h8.5L10 5.75 12 9H3.5',
  settings:
    'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
} as const

export type IconName = keyof typeof paths

/** A decorative icon; what it stands for is said in words beside it or in the control's name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
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
