/**
 * A number from 0 up to 1, always the same for a seed and the numbers that name what is drawn, such as
 * (segment, transmission). What is drawn for one thing does not depend on how many others there are, so a
 * changed setting leaves the fate of the rest alone.
 */
export function draw(seed: number, ...names: readonly number[]): number {
  let hash = 0x9e3779b9 ^ seed
  for (const name of names) hash = mix(hash + Math.imul(name + 1, 0x85ebca6b))
  return mix(hash) / 2 ** 32
}

/** Every bit of what comes in changes about half of those that go out: the finalizer of MurmurHash3. */
function mix(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
