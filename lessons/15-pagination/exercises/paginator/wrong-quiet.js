export async function* paginate(url) {
  const given = new Set()
  for (let page = url; page;) {
    const response = await fetch(page)
    if (!response.ok) return
    const { data } = await response.json()
    for (const record of data) {
      if (given.has(record.id)) continue
      given.add(record.id)
      yield record
    }
    page = nextPage(response.headers.get('Link') ?? '', page)
  }
}

function nextPage(links, base) {
  const next = links.split(',').find((link) => /;\s*rel="?next"?/.test(link))
  const [, target] = /<([^>]*)>/.exec(next ?? '') ?? []
  return target && new URL(target, base).href
}
