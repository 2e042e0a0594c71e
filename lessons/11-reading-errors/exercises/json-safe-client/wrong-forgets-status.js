export async function requestJson(url, options = {}) {
  const response = await fetch(url, {
    ...options,
    headers: { ...options.headers, Accept: 'application/json' },
  })
  return response.status === 204 ? null : response.json()
}
