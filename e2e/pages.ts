import { existsSync, readdirSync } from 'node:fs'

const lessons = new URL('../lessons/', import.meta.url)

/** The slugs of the lessons that are written, in their order. */
export const slugs = readdirSync(lessons)
  .filter((folder) => existsSync(new URL(`${folder}/lesson.mdx`, lessons)))
  .toSorted()
  .map((folder) => folder.replace(/^\d+-/, ''))

/** An address of every kind of page. */
export const pages = [
  '/',
  '/lessons',
  ...slugs.map((slug) => `/lessons/${slug}`),
  '/lessons/interview',
  '/sandbox',
  '/sandbox?mode=websocket',
  '/sandbox?mode=events',
  '/sandbox?mode=burst',
  '/quiz/methods',
  '/review',
  '/reference',
  '/reference/status/404',
  '/reference/methods/PUT',
  '/reference/fields/Retry-After',
  '/teach',
  '/settings',
  '/no/such/page',
]
