const SIZE = 624
const SHIFT = 397

/** The state after Python's `random.seed(seed)`: MT19937's init_by_array with the seed's 32-bit words. */
function initialState(seed: bigint): Uint32Array {
  const words: number[] = []
  for (let rest = seed < 0n ? -seed : seed; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn))
  if (words.length === 0) words.push(0)
  const state = new Uint32Array(SIZE)
  const at = (index: number) => state[index] ?? 0
  const mixed = (index: number) => at(index) ^ (at(index) >>> 30)
  state[0] = 19_650_218
  for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1_812_433_253, mixed(i - 1)) + i
  let i = 1
  const step = () => {
    if (++i < SIZE) return
    state[0] = at(SIZE - 1)
    i = 1
  }
  for (let k = 0, j = 0; k < Math.max(SIZE, words.length); k++, j = (j + 1) % words.length) {
    state[i] = (at(i) ^ Math.imul(mixed(i - 1), 1_664_525)) + (words[j] ?? 0) + j
    step()
  }
  for (let k = 1; k < SIZE; k++) {
    state[i] = (at(i) ^ Math.imul(mixed(i - 1), 1_566_083_941)) - i
    step()
  }
  state[0] = 0x80000000
  return state
}

function twist(state: Uint32Array): void {
  const at = (index: number) => state[index % SIZE] ?? 0
  for (let i = 0; i < SIZE; i++) {
    const joined = (at(i) & 0x80000000) | (at(i + 1) & 0x7fffffff)
    state[i] = at(i + SHIFT) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0)
  }
}

/**
 * The bytes that Python draws with `random.randint(0, 255)` after `random.seed(seed)`,
 * so that a seed gives the same bytes here and there.
 */
export function seededBytes(seed: bigint, count: number): Uint8Array<ArrayBuffer> {
  const state = initialState(seed)
  const bytes = new Uint8Array(count)
  let drawn = SIZE
  for (let filled = 0; filled < count;) {
    if (drawn === SIZE) {
      twist(state)
      drawn = 0
    }
    let word = state[drawn++] ?? 0
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    word ^= word >>> 18
    // Python takes as many bits as 256 itself needs, nine, and draws again above 255.
    const drawnByte = word >>> 23
    if (drawnByte < 256) bytes[filled++] = drawnByte
  }
  return bytes
}
