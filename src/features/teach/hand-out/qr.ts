import { encode } from 'uqr'

/** The largest that is offered: a version 25 has 117 modules a side, which phones still read off a projector. */
const LARGEST = 25
/** How many bytes that holds at error correction L (ISO/IEC 18004, table 7). */
export const MOST_IN_QR = 1273

/** A QR code, drawn in one path with its quiet zone of four modules. */
export interface Qr {
  /** Modules a side, quiet zone included. */
  readonly size: number
  /** A path of SVG. */
  readonly path: string
}

/** The QR code of a link; undefined where the link is too long for one that can be read. */
export function qrOf(link: string): Qr | undefined {
  if (new TextEncoder().encode(link).length > MOST_IN_QR) return undefined
  const { data, size } = encode(link, { ecc: 'L', maxVersion: LARGEST, boostEcc: true, border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { size, path }
}

/** The same as a file of its own. */
export function svgOf({ size, path }: Qr): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
}
