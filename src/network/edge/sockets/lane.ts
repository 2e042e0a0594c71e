/**
 * One direction of a connection: what enters leaves in the same order, a journey later, and does
 * not wait for what is under way before it.
 * @param travel resolves when what sets off now arrives
 * @returns sends an item; resolves once it is on its way, which may take reading it first
 */
export function createLane<Item>(
  travel: () => Promise<void>,
  enter: (item: Item) => void,
  leave: (item: Item) => void,
): (item: Item | Promise<Item>) => Promise<void> {
  let entered = Promise.resolve()
  let left = Promise.resolve()
  return (item) => {
    entered = entered
      .then(() => item)
      .then((ready) => {
        enter(ready)
        const journey = travel()
        left = left.then(() => journey).then(() => leave(ready))
      })
    return entered
  }
}
