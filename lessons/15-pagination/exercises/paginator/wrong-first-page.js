export async function* paginate(url) {
  const response = await fetch(url)
  const { data } = await response.json()
  for (const record of data) yield record
}
