import type { LessonFolder } from '#content/compile/library.ts'
import { lessons } from '#content/lessons.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { methodReference, statusReference, unregisteredCodes } from '#content/reference.ts'
import { otherMethods } from '#http/other-methods.ts'

const fixed = [
  '/',
  '/lessons',
  '/lessons/progress',
  '/sandbox',
  '/reference',
  '/reference/fields',
  '/reference/url',
  '/settings',
  '/review',
  '/teach',
]

/** Sites that the lab sends people to: those of specifications and registries. */
const specifications = [
  'datatracker.ietf.org',
  'fetch.spec.whatwg.org',
  'html.spec.whatwg.org',
  'www.iana.org',
  'www.rfc-editor.org',
  'www.w3.org',
]

/** Why a link to another site can’t stand in the lab; undefined where it can. */
export function outsideProblem(href: string): string | undefined {
  if (!URL.canParse(href)) return 'This is neither a page of the lab nor a URL.'
  const { protocol, hostname, hash } = new URL(href)
  if (protocol !== 'https:') return 'Links to other sites begin with https.'
  if (!specifications.includes(hostname)) return `Nothing else leads to ${hostname}. Is it a specification?`
  return /%(?![0-9A-F]{2})/i.test(hash) ? 'Its fragment can’t be read.' : undefined
}

/**
 * Why a link of a lesson leads to no page of its own or to no section of it; undefined where it does, or leads to another
 * site. A lesson that is planned has a page, and no sections yet.
 */
export function pageProblem(
  href: string,
  from: string,
  folders: readonly LessonFolder[],
): string | undefined {
  if (!/^[/#]/.test(href)) return outsideProblem(href)
  const { pathname, hash } = new URL(href, `https://lab.example/lessons/${from}`)
  if (fixed.includes(pathname)) return undefined
  const [, kind = '', name = ''] = /^\/(lessons|quiz|reference\/\w+)\/([^/]+)$/.exec(pathname) ?? []
  const folder = folders.find(({ slug }) => slug === name)
  switch (kind) {
    case 'lessons':
      if (!lessons.some(({ slug }) => slug === name)) return 'There is no such lesson.'
      if (hash === '' || !folder || folder.source.ids.has(decodeURIComponent(hash.slice(1)))) return undefined
      return 'The lesson has no such section.'
    case 'quiz':
      return folder?.quiz ? undefined : 'There is no such quiz.'
    case 'reference/status': {
      const known =
        statusReference(Number(name)) ?? unregisteredCodes.find(({ code }) => code === Number(name))
      return known ? undefined : 'The reference has no such status code.'
    }
    case 'reference/methods':
      return methodReference(name) || otherMethods.some((each) => each.name === name)
        ? undefined
        : 'The reference has no such method.'
    case 'reference/fields':
      return fieldEntry(name) ? undefined : 'The reference has no such field.'
    default:
      return 'There is no such page.'
  }
}
