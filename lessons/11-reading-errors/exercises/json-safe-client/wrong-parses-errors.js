export async function requestJson(url, options = {}) {
  const response = await fetch(url, {
    ...options,
    headers: { ...options.headers, Accept: 'application/json' },
  })
  if (response.status === 204) return null
  const data = await response.json()
  if (response.ok) return data
  throw Object.assign(new Error(data.title), {
    name: 'HttpError',
    status: response.status,
    detail: data.detail,
  })
}
