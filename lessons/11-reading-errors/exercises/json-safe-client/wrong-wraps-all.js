export async function requestJson(url, options = {}) {
  let status = 0
  let text = ''
  try {
    const response = await fetch(url, {
      ...options,
      headers: { ...options.headers, Accept: 'application/json' },
    })
    status = response.status
    if (status === 204) return null
    text = await response.text()
    if (response.ok) return JSON.parse(text)
  } catch {
    throw Object.assign(new Error('No JSON'), { name: 'NotJsonError', status, start: text.slice(0, 40) })
  }
  let detail
  try {
    detail = JSON.parse(text).detail
  } catch {
    // There is none.
  }
  throw Object.assign(new Error(`Answered ${status}`), { name: 'HttpError', status, detail })
}
