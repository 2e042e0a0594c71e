import { fieldEntry } from '#http/field-registry.ts'
import type { LessonSource } from './lesson-source.ts'
import type { Problems } from './problem.ts'
import type { RoutePage } from './route-pages.ts'

/** What a link may lead to: the pages of the lab, and the sections of its lessons by slug. */
export interface LinkTargets {
  readonly lessons: ReadonlyMap<string, Pick<LessonSource, 'ids' | 'sections'>>
  readonly pages: readonly RoutePage[]
}

/** Checks every link of every lesson: its page must exist, and the section or query it asks for. */
export function checkLinks(
  lessons: ReadonlyMap<string, LessonSource>,
  pages: readonly RoutePage[],
  problems: Problems,
): void {
  for (const [slug, { links }] of lessons) {
    for (const { href, place } of links) {
      const problem = linkProblem(href, slug, { lessons, pages })
      if (problem) problems.add(place, `The link to ${href} leads nowhere. ${problem}`)
    }
  }
}

/** Why a link that stands in the lesson `from` can’t stand there; undefined where it can. */
export function linkProblem(href: string, from: string, { lessons, pages }: LinkTargets): string | undefined {
  if (!/^[/#?]/.test(href)) return outsideProblem(href)
  const [address = '', id] = href.split('#', 2)
  const [path = '', query] = address.split('?', 2)
  const at = path === '' ? `/lessons/${from}` : path
  const field = /^\/reference\/fields\/([^/]+)$/.exec(at)?.[1]
  if (field !== undefined) return fieldEntry(field) ? undefined : 'The reference has no such field.'
  const page = pages.find((each) => `/${each.path}` === at)
  const slug = /^\/lessons\/([^/]+)$/.exec(at)?.[1]
  if (!page) return slug === undefined ? 'There is no such page.' : `There is no lesson “${slug}”.`
  if (query !== undefined && !page.queries?.includes(query))
    return `This page takes ${page.queries ? `?${page.queries.join(', ?')}` : 'no query'}.`
  const target = slug === undefined ? undefined : lessons.get(slug)
  if (id === undefined || !target || target.ids.has(decodeURIComponent(id))) return undefined
  return `Its sections: ${target.sections.map((section) => `#${section.id}`).join(', ')}.`
}

/** Sites that the lab sends people to: those of specifications and registries. */
const specifications = [
  'datatracker.ietf.org',
  'fetch.spec.whatwg.org',
  'html.spec.whatwg.org',
  'httpwg.org',
  'tc39.es',
  'url.spec.whatwg.org',
  'w3c.github.io',
  'wicg.github.io',
  'www.iana.org',
  'www.rfc-editor.org',
  'www.w3.org',
]

function outsideProblem(href: string): string | undefined {
  if (!URL.canParse(href)) return 'Write a page of this site from its root, such as /lessons/methods.'
  const { protocol, hostname, hash } = new URL(href)
  if (protocol !== 'https:') return 'Links to other sites begin with https.'
  if (!specifications.includes(hostname)) return `Nothing else leads to ${hostname}. Is it a specification?`
  return /%(?![0-9A-F]{2})/i.test(hash) ? 'Its fragment can’t be read.' : undefined
}
