/** Names for connected clients. */
export interface ClientIds {
  take(): string
  /** The client is gone; its id may be given to another. */
  release(id: string): void
}

/** Ids are used again: msw stores every id that one of its links has seen and never forgets one. */
export function createClientIds(): ClientIds {
  const free: string[] = []
  let count = 0
  return {
    take: () => free.pop() ?? `client-${++count}`,
    release: (id) => void free.push(id),
  }
}
