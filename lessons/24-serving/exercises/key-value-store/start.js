const items = new Map()

export async function handle(request) {
  const { pathname } = new URL(request.url)
  const key = pathname.slice('/items/'.length)
  return Response.json({ key, value: items.get(key) })
}
