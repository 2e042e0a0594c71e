const REMEMBERED = 'roundtrip-tab'
// A page that is reloaded gives its number back a moment after the next one asks for it, on a busy machine later.
const PATIENCE_MS = 2_000
const MOST = 8

/**
 * A number for this tab that no other has while it lives, the same after a reload: what it writes line by
 * line goes under that number. From the ninth tab on they share the last.
 */
export async function claimTabNumber(locks: LockManager | undefined): Promise<number> {
  // Without locks, as on a page that is not secure, tabs can't know of each other.
  if (!locks) return 1
  const before = remembered()
  if (await claim(locks, before, { signal: AbortSignal.timeout(PATIENCE_MS) })) return before
  // Where this page itself was too busy to hear of the lock, its patience ended though the number is free.
  if (await claim(locks, before, { ifAvailable: true })) return before
  for (let number = 1; number < MOST; number++) {
    if (number !== before && (await claim(locks, number, { ifAvailable: true }))) return remember(number)
  }
  return remember(MOST)
}

/** Takes a number for as long as the page lives; gives whether it could. */
function claim(locks: LockManager, number: number, how: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock ? new Promise<void>(() => undefined) : undefined
    }
    locks.request(`roundtrip-tab-${number}`, how, hold).catch(() => resolve(false))
  })
}

function remembered(): number {
  try {
    const number = Number(sessionStorage.getItem(REMEMBERED))
    return Number.isInteger(number) && number >= 1 && number <= MOST ? number : 1
  } catch {
    return 1
  }
}

function remember(number: number): number {
  try {
    sessionStorage.setItem(REMEMBERED, String(number))
  } catch {
    // Where nothing can be remembered, the first free number will do.
  }
  return number
}
