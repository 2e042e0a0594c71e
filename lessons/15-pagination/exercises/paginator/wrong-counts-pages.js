export async function* paginate(url) {
  for (let page = 1; ; page++) {
    const address = new URL(url)
    address.searchParams.set('page', page)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`Answered ${response.status}`)
    const { data, total, per_page } = await response.json()
    yield* data
    if (page * per_page >= total) return
  }
}
