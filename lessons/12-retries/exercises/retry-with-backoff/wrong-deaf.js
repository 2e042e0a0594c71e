const worthATry = [429, 500, 502, 503, 504]

export async function fetchWithRetry(url, options = {}) {
  const tries = options.method === 'POST' ? 1 : 4
  for (let attempt = 1; ; attempt++) {
    const last = attempt === tries
    try {
      const response = await fetch(url, options)
      if (last || !worthATry.includes(response.status)) return response
    } catch (error) {
      if (last) throw error
    }
    const whole = 1000 * 2 ** (attempt - 1)
    const drawn = whole / 2 + (Math.random() * whole) / 2
    await new Promise((done) => setTimeout(done, drawn))
  }
}
