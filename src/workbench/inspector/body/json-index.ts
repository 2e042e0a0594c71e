import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isSpace,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  stringEnd,
  wordEnd,
} from './json-bytes.ts'

/** Stands where there is no node, or no name. */
export const NONE = 0xffff_ffff

/**
 * Every value of a JSON text in the order of the text, as columns of numbers: what a tree needs at a
 * thirtieth of the memory that objects take. Offsets count bytes.
 */
export interface JsonIndex {
  readonly size: number
  /** Where the value begins and ends. */
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Where its name's opening quote stands, or {@link NONE}. */
  readonly name: Uint32Array
  /** The object or array it is in, or {@link NONE}. */
  readonly parent: Uint32Array
  /** Its place among its siblings, from 0. */
  readonly position: Uint32Array
  /** How many values it has directly in it. */
  readonly count: Uint32Array
  /** The first node that is no longer in it. */
  readonly next: Uint32Array
}

const COLUMNS = ['start', 'end', 'name', 'parent', 'position', 'count', 'next'] as const

/** More values than this are no tree that anyone would walk. */
const MOST = 3_000_000

/**
 * Indexes JSON given as UTF-8; undefined where it has more than three million values. Of the
 * beginning of JSON it indexes what is there.
 */
export function indexJson(json: Uint8Array): JsonIndex | undefined {
  let capacity = 256
  const columns = {
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    name: new Uint32Array(capacity),
    parent: new Uint32Array(capacity),
    position: new Uint32Array(capacity),
    count: new Uint32Array(capacity),
    next: new Uint32Array(capacity),
  }
  let size = 0
  let open = NONE
  let name = NONE

  const add = (from: number, to: number): number => {
    if (size === capacity) {
      capacity *= 2
      for (const column of COLUMNS) {
        const grown = new Uint32Array(capacity)
        grown.set(columns[column])
        columns[column] = grown
      }
    }
    columns.start[size] = from
    columns.end[size] = to
    columns.name[size] = name
    columns.parent[size] = open
    columns.next[size] = size + 1
    if (open !== NONE) {
      const position = columns.count[open] ?? 0
      columns.position[size] = position
      columns.count[open] = position + 1
    }
    name = NONE
    return size++
  }
  const close = (to: number) => {
    columns.end[open] = to
    columns.next[open] = size
    open = columns.parent[open] ?? NONE
  }

  for (let at = 0; at < json.length;) {
    if (size > MOST) return undefined
    const byte = json[at] ?? 0
    if (isSpace(byte) || byte === COMMA || byte === COLON) at++
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      open = add(at, json.length)
      at++
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      at++
      if (open !== NONE) close(at)
    } else if (byte === QUOTE) {
      const end = stringEnd(json, at)
      const inObject = open !== NONE && json[columns.start[open] ?? 0] === OPEN_OBJECT
      if (inObject && name === NONE) name = at
      else add(at, end)
      at = end
    } else {
      const end = wordEnd(json, at)
      add(at, end)
      at = end
    }
  }
  while (open !== NONE) close(json.length)

  const fitted = (column: (typeof COLUMNS)[number]) => columns[column].slice(0, size)
  return {
    size,
    start: fitted('start'),
    end: fitted('end'),
    name: fitted('name'),
    parent: fitted('parent'),
    position: fitted('position'),
    count: fitted('count'),
    next: fitted('next'),
  }
}
