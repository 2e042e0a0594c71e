import { NONE, type JsonIndex } from './json-index.ts'
import { rowAt } from './text-rows.ts'

/** Where a key leads in a tree: to a node, or to one that is opened or closed. */
export type TreeMove = { readonly to: number } | { readonly toggle: number }

/** How many rows a page is for the keyboard. */
const PAGE = 12

/** What a key does at a node of a tree, by the ARIA pattern; undefined where it does nothing. */
export function treeMove(
  key: string,
  node: number,
  { count, parent }: Pick<JsonIndex, 'count' | 'parent'>,
  shown: Uint32Array,
  open: ReadonlySet<number>,
): TreeMove | undefined {
  const row = rowAt(shown, node)
  const hasMore = (count[node] ?? 0) > 0
  const rowTo = (wanted: number): TreeMove => ({
    to: shown[Math.min(shown.length - 1, Math.max(0, wanted))] ?? node,
  })
  switch (key) {
    case 'ArrowDown':
      return rowTo(row + 1)
    case 'ArrowUp':
      return rowTo(row - 1)
    case 'PageDown':
      return rowTo(row + PAGE)
    case 'PageUp':
      return rowTo(row - PAGE)
    case 'Home':
      return rowTo(0)
    case 'End':
      return rowTo(shown.length - 1)
    case 'Enter':
    case ' ':
      return hasMore ? { toggle: node } : { to: node }
    case 'ArrowRight':
      if (!hasMore) return { to: node }
      return open.has(node) ? { to: node + 1 } : { toggle: node }
    case 'ArrowLeft': {
      if (hasMore && open.has(node)) return { toggle: node }
      const up = parent[node] ?? NONE
      return { to: up === NONE ? node : up }
    }
    default:
      return undefined
  }
}
