/** What of the global scope makes large things. */
export type MemoryScope = Record<string, unknown> & { String: StringConstructor }

/**
 * Bounds what the code may take in buffers and in texts that it multiplies: `most` bytes in all, then a RangeError as of
 * a platform that has no more to give. Objects and arrays no page can count; for those the browser's own limit of a
 * worker stands.
 * It stands alone, as its text is what a worker runs.
 */
export function boundMemory(scope: MemoryScope, most: number): void {
  let taken = 0
  const take = (bytes: number) => {
    if (!(bytes > 0)) return
    if (taken + bytes > most) {
      throw new RangeError(
        `Out of memory: an exercise may take ${most / 2 ** 20} MB in buffers and long texts. Look for a loop that goes on collecting.`,
      )
    }
    taken += bytes
  }
  const define = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true })

  for (const name of [
    'ArrayBuffer',
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Float16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
  ]) {
    const real = scope[name] as (new (length: number) => ArrayBufferView) & { BYTES_PER_ELEMENT?: number }
    if (typeof real !== 'function') continue
    const size = real.BYTES_PER_ELEMENT ?? 1
    const bounded: object = new Proxy(real, {
      construct(target, given: unknown[], newTarget: new () => object) {
        const [first] = given
        const length =
          typeof first === 'object' && first !== null ? (first as { length?: unknown }).length : first
        take(Number(length ?? 0) * size)
        return Reflect.construct(target, given, newTarget === bounded ? target : newTarget)
      },
    })
    define(real.prototype as object, 'constructor', bounded)
    define(scope, name, bounded)
  }

  // Its code is not let in, but its memory would be.
  const { WebAssembly: wasm } = scope
  if (typeof wasm === 'object' && wasm !== null) {
    define(wasm, 'Memory', function () {
      throw new RangeError('There is no WebAssembly in an exercise.')
    })
  }

  const { prototype } = scope.String
  const bound = (
    name: 'repeat' | 'padStart' | 'padEnd',
    lengthOf: (text: string, count: number) => number,
  ) => {
    const real = prototype[name]
    define(prototype, name, function (this: unknown, count: unknown, ...rest: unknown[]) {
      // One byte a character at the least.
      const length = lengthOf(String(this), Number(count))
      if (length > 1_000_000) take(length)
      return Reflect.apply(real, this, [count, ...rest])
    })
  }
  bound('repeat', ({ length }, count) => length * count)
  bound('padStart', (_text, length) => length)
  bound('padEnd', (_text, length) => length)
}
