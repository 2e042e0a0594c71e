import { OPEN_ARRAY, OPEN_OBJECT, stringEnd } from './json-bytes.ts'
import { NONE, type JsonIndex } from './json-index.ts'
import { textOf } from './text-rows.ts'

/** JSON with the index of its values: what a tree is drawn from. */
export interface JsonTree {
  readonly bytes: Uint8Array
  readonly index: JsonIndex
}

/** The nodes to be seen, in order: each one whose ancestors are all open. */
export function shownNodes({ size, next, count }: JsonIndex, open: ReadonlySet<number>): Uint32Array {
  const shown = new Uint32Array(size)
  let rows = 0
  for (let node = 0; node < size;) {
    shown[rows++] = node
    const goInto = (count[node] ?? 0) > 0 && open.has(node)
    node = goInto ? node + 1 : (next[node] ?? size)
  }
  return shown.slice(0, rows)
}

/** What is open at first: everything where that is little, else the outermost. */
export function openAtFirst({ size, count }: JsonIndex): Set<number> {
  const open = new Set<number>()
  for (let node = 0; node < Math.min(size, 80); node++) {
    if (size <= 80 || node === 0) if ((count[node] ?? 0) > 0) open.add(node)
  }
  return open
}

/** The objects and arrays a node is in, innermost first. */
export function ancestors({ parent }: JsonIndex, node: number): number[] {
  const found = []
  for (let up = parent[node] ?? NONE; up !== NONE; up = parent[up] ?? NONE) found.push(up)
  return found
}

/** The node that an offset into the text belongs to: the last that begins, with its name, at or before it. */
export function nodeAt({ size, start, name }: JsonIndex, offset: number): number {
  let low = 0
  let high = size - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const named = name[middle] ?? NONE
    const begins = named === NONE ? (start[middle] ?? 0) : named
    if (begins <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a node is an object, an array, or a value with nothing in it. */
export function nodeKind({ bytes, index }: JsonTree, node: number): 'object' | 'array' | 'plain' {
  const byte = bytes[index.start[node] ?? 0]
  return byte === OPEN_OBJECT ? 'object' : byte === OPEN_ARRAY ? 'array' : 'plain'
}

/** Where a node's name stands, quotes included; undefined for the root and for items of arrays. */
export function nameSpan({ bytes, index }: JsonTree, node: number): readonly [number, number] | undefined {
  const from = index.name[node] ?? NONE
  return from === NONE ? undefined : [from, stringEnd(bytes, from)]
}

/** The names and places that lead from the root to a node. */
export function pathOf(tree: JsonTree, node: number): (string | number)[] {
  const { index, bytes } = tree
  return [node, ...ancestors(index, node)]
    .filter((step) => (index.parent[step] ?? NONE) !== NONE)
    .map((step) => {
      const span = nameSpan(tree, step)
      return span ? readString(textOf(bytes, ...span)) : (index.position[step] ?? 0)
    })
    .toReversed()
}

/** A JSON string's meaning; as it stands where it is cut off. */
export function readString(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json
  }
}
