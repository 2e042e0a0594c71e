interface Entry {
  readonly at: number
  readonly order: number
  readonly act: () => void
}

/** What will happen, run in the order of time; what is due at the same moment, in the order it was planned. */
export class Agenda {
  now = 0
  readonly #heap: Entry[] = []
  #planned = 0

  plan(at: number, act: () => void): void {
    const heap = this.#heap
    heap.push({ at, order: this.#planned, act })
    this.#planned += 1
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1
      if (!this.#swapIfLater(parent, child)) break
      child = parent
    }
  }

  /** Runs until nothing is planned any more. */
  run(): void {
    for (let next = this.#take(); next; next = this.#take()) {
      this.now = next.at
      next.act()
    }
  }

  #take(): Entry | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    heap[0] = last
    for (let parent = 0; ;) {
      const left = 2 * parent + 1
      const right = left + 1
      const smaller = right < heap.length && this.#later(left, right) ? right : left
      if (smaller >= heap.length || !this.#swapIfLater(parent, smaller)) break
      parent = smaller
    }
    return first
  }

  #later(a: number, b: number): boolean {
    const one = this.#heap[a]
    const other = this.#heap[b]
    if (!one || !other) return false
    return one.at > other.at || (one.at === other.at && one.order > other.order)
  }

  #swapIfLater(a: number, b: number): boolean {
    if (!this.#later(a, b)) return false
    const one = this.#heap[a]
    const other = this.#heap[b]
    if (!one || !other) return false
    this.#heap[a] = other
    this.#heap[b] = one
    return true
  }
}
