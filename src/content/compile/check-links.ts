import type { LessonSource } from './lesson-source.ts'
import type { Problems } from './problem.ts'

const pages = [
  '/',
  '/lessons',
  '/lessons/progress',
  '/sandbox',
  '/review',
  '/teach',
  '/settings',
  '/reference',
]

/** Checks every link of every lesson: its page must exist, and the section it points to. */
export function checkLinks(
  lessons: ReadonlyMap<string, LessonSource>,
  slugs: ReadonlySet<string>,
  problems: Problems,
): void {
  for (const [slug, { links }] of lessons) {
    for (const { href, place } of links) {
      const problem = problemOf(href, slug, lessons, slugs)
      if (problem) problems.add(place, `The link to ${href} leads nowhere. ${problem}`)
    }
  }
}

function problemOf(
  href: string,
  from: string,
  lessons: ReadonlyMap<string, LessonSource>,
  slugs: ReadonlySet<string>,
): string | undefined {
  if (/^(https?|mailto):/.test(href)) return URL.canParse(href) ? undefined : 'It is not a valid URL.'
  const [path = '', id] = href.split('#', 2)
  if (path !== '' && !path.startsWith('/'))
    return 'Write a page of this site from its root, such as /lessons/methods.'
  if (pages.includes(path)) return undefined
  const slug = path === '' ? from : /^\/lessons\/([^/]+)$/.exec(path)?.[1]
  if (slug === undefined) {
    const known = /^\/reference\/(status|methods|fields)\/[^/]+$/.test(path)
    const quiz = /^\/quiz\/([^/]+)$/.exec(path)?.[1]
    return known || (quiz !== undefined && slugs.has(quiz)) ? undefined : 'There is no such page.'
  }
  if (!slugs.has(slug)) return `There is no lesson “${slug}”.`
  const target = lessons.get(slug)
  if (id === undefined || !target || target.ids.has(id)) return undefined
  return `Its sections: ${target.sections.map((section) => `#${section.id}`).join(', ')}.`
}
