export class ApiClient {
  #baseUrl

  constructor({ baseUrl, token, timeoutMs }) {
    this.#baseUrl = baseUrl
  }

  async get(path) {
    const response = await fetch(new URL(path, this.#baseUrl))
    return response.json()
  }

  async post(path, data) {}

  async *list(path) {}
}
