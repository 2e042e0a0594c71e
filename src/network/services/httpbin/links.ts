import { page, redirectPage } from './answer.ts'

const MAX_LINKS = 200

/** A page of `n` links to pages like it; the one at `offset` is this page, so no link. */
export function linkPage(request: Request, n: string, offset: string): Response {
  const count = Math.min(Math.max(1, Number(n)), MAX_LINKS)
  const links = Array.from({ length: count }, (_, index) =>
    index === Number(offset) ? `${index} ` : `<a href='/links/${count}/${index}'>${index}</a> `,
  )
  return page(request, `<html><head><title>Links</title></head><body>${links.join('')}</body></html>`)
}

/** Leads to the first of the link pages; the number may have more digits than a JavaScript number holds. */
export function toLinkPage(request: Request, n: string): Response {
  return redirectPage(request, `/links/${BigInt(n)}/0`)
}
