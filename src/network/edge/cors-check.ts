import { isSafelistedMethod, isSafelistedResponseField } from '#http/cors-safelist.ts'
import { sameName, type Field } from '#http/field.ts'
import { isForbiddenResponseField } from '#http/forbidden-field.ts'
import type { WireResponseField } from '#http/wire.ts'
import type { PageRequest } from './incoming-request.ts'

const NOT_EXPOSED =
  'Not exposed: the server of another origin does not list it in Access-Control-Expose-Headers.'

/**
 * Why the browser keeps an answer of another origin from the page, in words; undefined
 * where the page may have it (Fetch standard, CORS check).
 */
export function corsProblem(page: PageRequest, server: string, fields: readonly Field[]): string | undefined {
  const allowed = values(fields, 'Access-Control-Allow-Origin')
  const [origin] = allowed
  if (origin === undefined) {
    return `${server} sent no Access-Control-Allow-Origin, so the browser keeps its answer from a page of ${page.origin}. The server would have to allow that origin.`
  }
  if (allowed.length > 1) {
    return `Access-Control-Allow-Origin may name one origin, and ${server} sent ${allowed.length} values: ${allowed.join(', ')}.`
  }
  if (origin === '*') {
    return withCredentials(page)
      ? `${server} allows any origin (*), which does not count for a request with credentials. It would have to name ${page.origin}.`
      : undefined
  }
  if (origin !== page.origin) {
    return `${server} allows ${origin}, and this page is of ${page.origin}. The two must be the same, letter for letter.`
  }
  if (withCredentials(page) && values(fields, 'Access-Control-Allow-Credentials').join() !== 'true') {
    return `The request went with credentials, and ${server} did not answer Access-Control-Allow-Credentials: true.`
  }
  return undefined
}

/**
 * Why an answer to a preflight does not permit the request that should follow, in words
 * (Fetch standard, CORS-preflight fetch, from step 7).
 */
export function preflightProblem(
  page: PageRequest,
  server: string,
  wanted: { method: string; fieldNames: readonly string[] },
  answer: { status: number; fields: readonly Field[] },
): string | undefined {
  const refused = corsProblem(page, server, answer.fields)
  if (refused) return refused
  if (answer.status < 200 || answer.status > 299) {
    return `${server} answered the preflight with ${answer.status}. Only a status from 200 to 299 permits the request.`
  }
  const permits = (list: string[], name: string) =>
    list.includes(name) || (!withCredentials(page) && list.includes('*'))
  const methods = values(answer.fields, 'Access-Control-Allow-Methods')
  if (!isSafelistedMethod(wanted.method) && !permits(methods, wanted.method)) {
    return `The answer to the preflight does not list ${wanted.method} in Access-Control-Allow-Methods.`
  }
  const names = values(answer.fields, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase())
  // Authorization must be named: the wildcard does not cover it.
  const missing = wanted.fieldNames.find((name) =>
    name === 'authorization' ? !names.includes(name) : !permits(names, name),
  )
  if (missing === undefined) return undefined
  return `The answer to the preflight does not list the field ${missing} in Access-Control-Allow-Headers.`
}

/**
 * Marks the fields of an answer that JavaScript may not read, with the reason.
 * @param refused whether the CORS check kept the whole answer from the page
 */
export function markHidden(
  page: PageRequest,
  fields: readonly Field[],
  refused: boolean,
): WireResponseField[] {
  const exposed = values(fields, 'Access-Control-Expose-Headers')
  const all = !withCredentials(page) && exposed.includes('*')
  return fields.map((field) => {
    const { name } = field
    const hide = (hidden: string) => ({ ...field, hidden })
    if (isForbiddenResponseField(name)) return hide(`${name} is hidden from every script.`)
    if (refused) return hide('The CORS check failed: the browser keeps the whole answer from the page.')
    if (page.mode === 'no-cors') return hide('With mode no-cors a page may read nothing of the answer.')
    const listed = all || exposed.some((one) => sameName(one, name))
    return listed || isSafelistedResponseField(name) ? field : hide(NOT_EXPOSED)
  })
}

// The lab's hosts are never the page's own origin, so same-origin sends no credentials.
function withCredentials({ credentials }: PageRequest): boolean {
  return credentials === 'include'
}

// The members of all fields of that name (RFC 9110, 5.6.1).
function values(fields: readonly Field[], name: string): string[] {
  return fields
    .filter((field) => sameName(field.name, name))
    .flatMap(({ value }) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
