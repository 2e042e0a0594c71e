export async function* paginate(url) {
  for (let page = 1; ; page++) {
    const address = new URL(url)
    address.searchParams.set('page', page)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`Answered ${response.status}`)
    const { data } = await response.json()
    if (data.length === 0) return
    yield* data
  }
}
