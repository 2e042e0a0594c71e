import type { Kept } from './keep-hand-out.ts'

/** The address of a quiz that was taken here. */
export function addressOf(id: string, kept?: Kept): string {
  return `/quiz/class?id=${id}${kept === undefined ? '' : `&kept=${kept}`}`
}
