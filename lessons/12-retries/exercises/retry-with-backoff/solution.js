const worthATry = [429, 500, 502, 503, 504]

export async function fetchWithRetry(url, options = {}) {
  const tries = options.method === 'POST' ? 1 : 4
  for (let attempt = 1; ; attempt++) {
    const last = attempt === tries
    let asked = 0
    try {
      const response = await fetch(url, options)
      if (last || !worthATry.includes(response.status)) return response
      asked = Number(response.headers.get('Retry-After') ?? 0) * 1000
    } catch (error) {
      if (last) throw error
    }
    const whole = 1000 * 2 ** (attempt - 1)
    const drawn = whole / 2 + (Math.random() * whole) / 2
    await new Promise((done) => setTimeout(done, Math.max(asked, drawn)))
  }
}
