import { http, HttpResponse } from 'msw/http'
import * as v from 'valibot'
import { contextOf } from '#network/edge/context.ts'
import { problem, wrongMethod } from './problem.ts'

const content = v.pipe(
  v.string(),
  v.parseJson(),
  // To valibot a list is an object too.
  v.check((given) => !Array.isArray(given)),
  v.object({ item: v.optional(v.pipe(v.string(), v.maxLength(100)), 'coffee') }),
)
const MOST_KEPT = 200

interface Order {
  readonly id: number
  readonly item: string
}

interface Placed {
  readonly order: Order
  /** The content it was placed with: a key stands for that and no other. */
  readonly text: string
}

/** A list of orders, on which it shows whether a request took effect twice: at `/orders` and `/duplicate`. */
export function createOrders() {
  let orders: Order[] = []
  let lastId = 0
  const byKey = new Map<string, Placed>()
  const reset = () => {
    orders = []
    lastId = 0
    byKey.clear()
  }

  const place = (item: string): Order => {
    const order = { id: ++lastId, item }
    orders = [...orders, order].slice(-MOST_KEPT)
    return order
  }

  const post = async (request: Request) => {
    const { note } = contextOf(request)
    const text = await request.text()
    const read = v.safeParse(content, text === '' ? '{}' : text)
    if (!read.success) {
      return problem(400, 'Send JSON such as {"item": "coffee"}, with an item of at most 100 characters.')
    }
    const key = request.headers.get('Idempotency-Key')
    if (key === null) {
      const order = place(read.output.item)
      note(`placed order ${order.id}; without an Idempotency-Key a retry would place another`)
      return created(order)
    }
    if (key.trim() === '') return problem(400, 'The Idempotency-Key is empty.')
    const before = byKey.get(key)
    if (before && before.text !== text) {
      return problem(422, 'This Idempotency-Key was used for another order. Make a new one.')
    }
    if (before) {
      note(`order ${before.order.id} was placed under this key already; nothing is done twice`)
      return created(before.order, { 'Idempotency-Replayed': 'true' })
    }
    const order = place(read.output.item)
    byKey.set(key, { order, text })
    const [oldest] = byKey.keys()
    if (byKey.size > MOST_KEPT && oldest !== undefined) byKey.delete(oldest)
    note(`placed order ${order.id} under its Idempotency-Key`)
    return created(order)
  }

  const answer = ({ request }: { request: Request }) => {
    switch (request.method) {
      case 'HEAD':
        return undefined // The edge answers it from GET.
      case 'GET':
        return HttpResponse.json({ orders })
      case 'POST':
        return post(request)
      case 'DELETE':
        reset()
        return new HttpResponse(null, { status: 204 })
      default:
        return wrongMethod(request.method, ['GET', 'HEAD', 'POST', 'DELETE'])
    }
  }
  return {
    handlers: ['/orders', '/duplicate'].map((path) => http.all(`https://faults.example.com${path}`, answer)),
    reset,
  }
}

function created(order: Order, fields: Readonly<Record<string, string>> = {}): Response {
  return HttpResponse.json(order, { status: 201, headers: { Location: '/orders', ...fields } })
}
