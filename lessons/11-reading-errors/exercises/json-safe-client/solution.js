export async function requestJson(url, options = {}) {
  const headers = new Headers(options.headers)
  headers.set('Accept', 'application/json')
  const response = await fetch(url, { ...options, headers })
  const { status, ok } = response
  if (status === 204) return null

  const text = await response.text()
  if (!ok)
    throw failure('HttpError', `The server answered ${status}`, { status, detail: parsed(text)?.detail })
  const data = parsed(text)
  if (data === undefined) {
    throw failure('NotJsonError', `Expected JSON, but it is none`, { status, start: text.slice(0, 40) })
  }
  return data
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failure(name, message, facts) {
  return Object.assign(new Error(message), { name, ...facts })
}
