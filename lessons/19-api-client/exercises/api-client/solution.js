class ApiError extends Error {
  name = 'ApiError'

  constructor(status, title) {
    super(`${status} ${title ?? ''}`.trim())
    this.status = status
    this.title = title
  }
}

export class ApiClient {
  #baseUrl
  #token
  #timeoutMs

  constructor({ baseUrl, token, timeoutMs }) {
    this.#baseUrl = baseUrl
    this.#token = token
    this.#timeoutMs = timeoutMs
  }

  async get(path) {
    const response = await this.#send(path)
    return response.json()
  }

  async post(path, data) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    const response = await this.#send(path, { method: 'POST', headers, body: JSON.stringify(data) })
    return response.json()
  }

  async *list(path) {
    for (let page = path; page;) {
      const response = await this.#send(page)
      const { data } = await response.json()
      yield* data
      const next = (response.headers.get('Link') ?? '').split(',').find((link) => /rel="?next/.test(link))
      page = /<([^>]*)>/.exec(next ?? '')?.[1]
    }
  }

  async #send(path, init = {}) {
    const headers = { ...init.headers, Authorization: `Bearer ${this.#token}` }
    for (let attempt = 1; ; attempt++) {
      const signal = AbortSignal.timeout(this.#timeoutMs)
      const response = await fetch(new URL(path, this.#baseUrl), { ...init, headers, signal })
      if (response.ok) return response
      if (attempt === 3 || ![429, 503].includes(response.status)) throw await errorOf(response)
      const seconds = Number(response.headers.get('Retry-After') ?? 1)
      await new Promise((done) => setTimeout(done, seconds * 1000))
    }
  }
}

async function errorOf(response) {
  const problem = await response.json().catch(() => ({}))
  return new ApiError(response.status, problem.title)
}
