// Status codes that may be gone the next time.
const worthATry = [429, 500, 502, 503, 504]

export async function fetchWithRetry(url, options = {}) {
  return fetch(url, options)
}
