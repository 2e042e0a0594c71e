import type { LoadedResource } from './load-page.ts'

const namedHeight = 15
const imagesHeight = 150

/** Where a file's row stands in a waterfall, in px from its top. */
export interface Row {
  readonly loaded: LoadedResource
  readonly y: number
  readonly height: number
}

/** The rows of a waterfall: the images share a fixed room, so that many of them are thin. */
export function rowsOf(resources: readonly LoadedResource[]): { rows: Row[]; height: number } {
  const images = resources.filter(({ resource }) => resource.kind === 'image').length
  const thin = Math.max(2.5, Math.min(11, imagesHeight / Math.max(1, images)))
  let y = 0
  const rows = resources.map((loaded) => {
    const height = loaded.resource.kind === 'image' ? thin : namedHeight
    y += height
    return { loaded, y: y - height, height }
  })
  return { rows, height: y }
}

/** Round moments for an axis up to `length`: four to eight of them, all µs. */
export function ticksOf(length: number, most: number): number[] {
  const least = length / most
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= least) ?? length
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step)
}
