import type { Storage } from '#storage/storage.ts'

/**
 * Makes something for each place of a storage when it is first asked for, and gives the same as long as the
 * page lives: what is kept there goes on while no component shows it.
 */
export function oncePerPlace<Made, More extends readonly unknown[] = []>(
  make: (storage: Storage, place: string, ...more: More) => Made,
) {
  const made = new WeakMap<Storage, Map<string, Made>>()
  return (storage: Storage, place: string, ...more: More): Made => {
    const places = made.get(storage) ?? new Map<string, Made>()
    made.set(storage, places)
    const known = places.get(place) ?? make(storage, place, ...more)
    places.set(place, known)
    return known
  }
}
