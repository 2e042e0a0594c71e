const USUAL_PER_PAGE = 30
const MOST_PER_PAGE = 100

/** Which part of a list a client wants. */
interface Page {
  /** From 1. */
  readonly number: number
  readonly size: number
}

/** The page a query asks for. What is no number above 0 counts as not given; 100 is the most on a page. */
export function pageOf(params: URLSearchParams): Page {
  const asked = (name: string, otherwise: number) => {
    const value = Number.parseInt(params.get(name) ?? '', 10)
    return value > 0 ? value : otherwise
  }
  return { number: asked('page', 1), size: Math.min(asked('per_page', USUAL_PER_PAGE), MOST_PER_PAGE) }
}

export function cut<Item>(items: readonly Item[], { number, size }: Page): readonly Item[] {
  return items.slice((number - 1) * size, number * size)
}

/**
 * The Link field (RFC 8288) with the other pages of a list, in GitHub's order; none where there is one page.
 * @param target the list's address, with the query that was sent
 */
export function linkFields(
  target: URL,
  total: number,
  { number, size }: Page,
): Readonly<Record<string, string>> {
  const last = Math.max(1, Math.ceil(total / size))
  const pages: [relation: string, page: number][] = []
  if (number > 1) pages.push(['prev', Math.min(number - 1, last)])
  if (number < last) pages.push(['next', number + 1])
  if (number !== last) pages.push(['last', last])
  if (number > 1) pages.push(['first', 1])
  if (pages.length === 0) return {}
  const links = pages.map(([relation, page]) => {
    const address = new URL(target)
    address.searchParams.set('page', String(page))
    return `<${address.href}>; rel="${relation}"`
  })
  return { Link: links.join(', ') }
}
