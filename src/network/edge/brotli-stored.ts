// The largest meta-block whose length fits 16 bits.
const BLOCK = 1 << 16

/**
 * Bytes in the Brotli format without any compression: uncompressed meta-blocks and the
 * empty last one (RFC 7932, 9.2). No platform offers a Brotli encoder to pages, and a
 * decoder can't tell how hard an encoder tried.
 */
export function brotliStored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil(bytes.byteLength / BLOCK)
  const out = new Uint8Array(bytes.byteLength + blocks * 4 + 1)
  let at = 0
  for (let from = 0; from < bytes.byteLength; from += BLOCK) {
    const block = bytes.subarray(from, from + BLOCK)
    // Bits from the lowest: WBITS 0 (first block only), ISLAST 0, MNIBBLES 00 (four), MLEN − 1, ISUNCOMPRESSED 1.
    const first = from === 0
    const bits = ((block.byteLength - 1) << 3) | (1 << 19)
    const header = first ? bits * 2 : bits
    out[at++] = header & 0xff
    out[at++] = (header >>> 8) & 0xff
    out[at++] = (header >>> 16) & 0xff
    out.set(block, at)
    at += block.byteLength
  }
  // ISLAST 1, ISLASTEMPTY 1; where there is no block before it, after WBITS.
  out[at++] = blocks === 0 ? 0b110 : 0b11
  return out.slice(0, at)
}

/**
 * The bytes that {@link brotliStored} was given; undefined for anything else, compressed
 * Brotli included.
 */
export function unbrotliStored(stored: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = []
  let at = 0
  for (let first = true; ; first = false) {
    const shift = first ? 1 : 0
    const lead = (stored[at] ?? 0) >>> shift
    if (stored[at] === undefined || (first && (stored[at] ?? 0) & 1)) return undefined
    if (lead === 0b11) return at === stored.byteLength - 1 ? joined(parts) : undefined
    const [a, b, c] = stored.subarray(at, at + 3)
    if (a === undefined || b === undefined || c === undefined) return undefined
    const bits = (a | (b << 8) | (c << 16)) >>> shift
    const length = ((bits >>> 3) & 0xffff) + 1
    // Anything but ISLAST 0, four nibbles, ISUNCOMPRESSED 1 and padding of zeros is not of our making.
    if ((bits & 0b111) !== 0 || bits >>> 19 !== 1) return undefined
    at += 3
    if (at + length > stored.byteLength) return undefined
    parts.push(stored.subarray(at, at + length))
    at += length
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { byteLength }) => size + byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
