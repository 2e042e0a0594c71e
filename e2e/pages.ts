import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** As curriculum.yaml has it; the build checks that it is so. */
const curriculum = parse(
  readFileSync(fileURLToPath(new URL('../lessons/curriculum.yaml', import.meta.url)), 'utf8'),
) as {
  readonly tracks: readonly { readonly lessons: readonly { readonly slug: string }[] }[]
}

/** The slugs of the lessons, in the order of the curriculum. */
export const slugs: readonly string[] = curriculum.tracks.flatMap(({ lessons }) =>
  lessons.map(({ slug }) => slug),
)

/** An address of every kind of page. */
export const pages: readonly string[] = [
  '/',
  '/lessons',
  '/lessons/request-response',
  '/sandbox',
  '/sandbox?mode=websocket',
  '/sandbox?mode=events',
  '/sandbox?mode=burst',
  '/quiz/methods',
  '/review',
  '/lessons/progress',
  '/lessons/certificate/1',
  '/reference',
  '/reference/status/404',
  '/reference/methods/PUT',
  '/reference/fields',
  '/reference/fields/Retry-After',
  '/reference/fields/X-Greeting',
  '/reference/url',
  '/teach',
  '/teach/quiz',
  '/teach/class',
  '/teach/hand-out',
  '/teach/guide/what-sealed-protects',
  '/quiz/class',
  '/settings',
  '/no/such/page',
]

const turns = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 390 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 390 },
] as const

/**
 * Every lesson with the one theme and width that it is looked at in: all are looked at, and each theme at each width,
 * without looking at all lessons four times.
 */
export const lessonsByTurns = slugs.map((slug, at) => ({
  path: `/lessons/${slug}`,
  ...(turns[at % turns.length] ?? turns[0]),
}))
