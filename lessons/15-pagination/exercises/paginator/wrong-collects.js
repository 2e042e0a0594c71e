export async function* paginate(url) {
  const given = new Map()
  for (let page = url; page;) {
    const response = await fetch(page)
    if (!response.ok) throw new Error(`${page} was answered ${response.status}`)
    const { data } = await response.json()
    for (const record of data) {
      given.set(record.id, record)
    }
    page = nextPage(response.headers.get('Link') ?? '', page)
  }
  yield* given.values()
}

function nextPage(links, base) {
  const next = links.split(',').find((link) => /;\s*rel="?next"?/.test(link))
  const [, target] = /<([^>]*)>/.exec(next ?? '') ?? []
  return target && new URL(target, base).href
}
