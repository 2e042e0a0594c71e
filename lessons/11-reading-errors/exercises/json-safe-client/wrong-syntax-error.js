export async function requestJson(url, options = {}) {
  const response = await fetch(url, {
    ...options,
    headers: { ...options.headers, Accept: 'application/json' },
  })
  const { status } = response
  if (status === 204) return null
  if (response.ok) return response.json()
  const { detail } = await response.json().catch(() => ({}))
  throw Object.assign(new Error(`Answered ${status}`), { name: 'HttpError', status, detail })
}
