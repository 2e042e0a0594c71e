/** Requests that go on in one turn of the event loop. */
const PER_TURN = 20

/**
 * Lets a crowd of requests pass a few at a time, so that a page which sends a thousand at once
 * can still answer clicks: what waits for one thing, such as a service's code, would all go on in one task.
 * The first of a turn pass without delay.
 */
export function createTurns(perTurn = PER_TURN): () => Promise<void> {
  const waiting: (() => void)[] = []
  let passed = 0
  let planned = false

  const plan = () => {
    if (planned) return
    planned = true
    setTimeout(() => {
      planned = false
      passed = Math.min(waiting.length, perTurn)
      for (const pass of waiting.splice(0, perTurn)) pass()
      if (passed > 0) plan()
    })
  }

  return async () => {
    if (waiting.length === 0 && passed < perTurn) {
      passed += 1
      return plan()
    }
    return new Promise((resolve) => {
      waiting.push(resolve)
      plan()
    })
  }
}
