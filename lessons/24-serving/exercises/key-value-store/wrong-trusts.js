const items = new Map()

export async function handle(request) {
  const [, segment] = /^\/items\/([^/]+)$/.exec(new URL(request.url).pathname) ?? []
  if (segment === undefined) return answer(404)
  const key = decoded(segment)
  if (key === undefined) return answer(400)
  switch (request.method) {
    case 'GET':
      return items.has(key) ? Response.json({ key, value: items.get(key) }) : answer(404)
    case 'HEAD':
      return items.has(key) ? answer(200, { 'Content-Type': 'application/json' }) : answer(404)
    case 'PUT':
      return store(key, request)
    case 'DELETE':
      return answer(items.delete(key) ? 204 : 404)
    default:
      return answer(405, { Allow: 'GET, HEAD, PUT, DELETE' })
  }
}

async function store(key, request) {
  let data
  try {
    data = await request.json()
  } catch {
    return answer(400)
  }
  if (typeof data !== 'object' || data === null || !('value' in data)) return answer(422)
  const isNew = !items.has(key)
  items.set(key, data.value)
  return answer(isNew ? 201 : 204)
}

function answer(status, headers = {}) {
  return new Response(null, { status, headers })
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
