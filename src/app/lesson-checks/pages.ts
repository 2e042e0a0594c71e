import type { LessonFolder } from '#content/compile/library.ts'
import { lessons } from '#content/lessons.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { methodReference, statusReference, unregisteredCodes } from '#content/reference.ts'

const fixed = ['/', '/lessons', '/sandbox', '/reference', '/reference/fields', '/reference/url', '/settings', '/review', '/teach']

/**
 * Why a link of a lesson leads to no page of its own or to no section of it; undefined where it does, or leads to another
 * site. A lesson that is planned has a page, and no sections yet.
 */
export function pageProblem(
  href: string,
  from: string,
  folders: readonly LessonFolder[],
): string | undefined {
  if (!/^[/#]/.test(href))
    return URL.canParse(href) ? undefined : 'This is neither a page of the lab nor a URL.'
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
      return methodReference(name) ? undefined : 'The reference has no such method.'
    case 'reference/fields':
      return fieldEntry(name) ? undefined : 'The reference has no such field.'
    default:
      return 'There is no such page.'
  }
}
