import { createRandom } from '#http/random.ts'

/**
 * The numbers from 0 up to `count` in an order that the seed decides (Fisher–Yates), the same for ever: so a reload
 * shows what was shown before, and an instructor can see what a student saw.
 */
export function shuffled(count: number, seed: string): readonly number[] {
  const random = createRandom(hashOf(seed))
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a = 0, b = 0] = [order[last], order[other]]
    order[last] = b
    order[other] = a
  }
  return order
}

/** FNV-1a, 32 bits: spreads seeds that are alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193)
  return hash >>> 0
}
