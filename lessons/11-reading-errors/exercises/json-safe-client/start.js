export async function requestJson(url, options = {}) {
  const response = await fetch(url, options)
  return response.json()
}
