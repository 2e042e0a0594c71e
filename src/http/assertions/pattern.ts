import type { TextFault } from './json-path.ts'
import { parsePattern, type CharacterClass, type PatternNode } from './pattern-syntax.ts'

/** A regular expression that can't take long: whatever the pattern and the text, its work is bounded. */
export interface Pattern {
  /** Whether a text has a match anywhere; undefined where it was given up because the steps ran out. */
  readonly test: (text: string, steps?: Steps) => boolean | undefined
}

/** How many steps patterns may still take; all that share it draw on the same. */
export interface Steps {
  left: number
}

/** How much of a text is looked at, in UTF-16 code units. */
export const LONGEST_TEXT = 100_000

/** Steps for one exchange, however many patterns are tried on it: some tenths of a second. */
export function someSteps(): Steps {
  return { left: 2_500_000 }
}

/** How large a program may become; counted repetition multiplies it. */
const LARGEST_PROGRAM = 4_000

type Instruction =
  | { readonly do: 'take'; readonly fits: (point: number) => boolean }
  | { readonly do: 'place'; readonly place: Extract<PatternNode, { kind: 'place' }>['place'] }
  | { readonly do: 'fork'; readonly to: readonly number[] }
  | { readonly do: 'done' }

/**
 * Reads a pattern written as in JavaScript; with `(?i)` before it, case makes no difference. The engine's
 * own RegExp tries one way after the other and may take longer than anyone lives, and a pattern may come
 * from a link. This one follows all ways at once, so its time is at most the text times the pattern.
 */
export function readPattern(text: string): Pattern | TextFault {
  const ignoreCase = text.startsWith('(?i)')
  const prefix = ignoreCase ? 4 : 0
  const node = parsePattern(text.slice(prefix))
  if ('what' in node) return { ...node, offset: node.offset + prefix }
  const program = compile(node, ignoreCase)
  if (!program) return { offset: 0, what: 'repeated this often, the pattern becomes too large' }
  return { test: (whole, steps = someSteps()) => search(program, whole.slice(0, LONGEST_TEXT), steps) }
}

function compile(root: PatternNode, ignoreCase: boolean): readonly Instruction[] | undefined {
  const program: Instruction[] = []
  let visits = 0
  const emit = (node: PatternNode): boolean => {
    visits += 1
    if (visits > LARGEST_PROGRAM || program.length > LARGEST_PROGRAM) return false
    switch (node.kind) {
      case 'class':
        program.push({ do: 'take', fits: fitting(node, ignoreCase) })
        return true
      case 'place':
        program.push({ do: 'place', place: node.place })
        return true
      case 'sequence':
        return node.nodes.every(emit)
      case 'choice':
        return emitChoice(node.nodes)
      case 'repeat':
        return emitRepeat(node)
    }
  }
  /** Leaves room for a fork whose ways are known later. */
  const fork = () => program.push({ do: 'done' }) - 1
  const emitChoice = (nodes: readonly PatternNode[]): boolean => {
    const start = fork()
    const ways: number[] = []
    const ends: number[] = []
    for (const node of nodes) {
      ways.push(program.length)
      if (!emit(node)) return false
      ends.push(fork())
    }
    program[start] = { do: 'fork', to: ways }
    for (const end of ends) program[end] = { do: 'fork', to: [program.length] }
    return true
  }
  const emitRepeat = ({ node, least, most }: Extract<PatternNode, { kind: 'repeat' }>): boolean => {
    for (let round = 0; round < least; round++) if (!emit(node)) return false
    if (most === Infinity) {
      const start = fork()
      if (!emit(node)) return false
      program.push({ do: 'fork', to: [start] })
      program[start] = { do: 'fork', to: [start + 1, program.length] }
      return true
    }
    const starts: number[] = []
    for (let round = least; round < most; round++) {
      starts.push(fork())
      if (!emit(node)) return false
    }
    for (const start of starts) program[start] = { do: 'fork', to: [start + 1, program.length] }
    return true
  }
  if (!emit(root)) return undefined
  program.push({ do: 'done' })
  return program
}

function fitting({ ranges, negated }: CharacterClass, ignoreCase: boolean): (point: number) => boolean {
  const within = (point: number) => ranges.some(([first, last]) => point >= first && point <= last)
  if (!ignoreCase) return (point) => within(point) !== negated
  const known = new Map<number, boolean>()
  const fits = (point: number) => {
    const character = String.fromCodePoint(point)
    const cases = [character, character.toLowerCase(), character.toUpperCase()]
    return cases.some((one) => within(one.codePointAt(0) ?? 0)) !== negated
  }
  return (point) => {
    const before = known.get(point)
    if (before !== undefined) return before
    const fitting = fits(point)
    known.set(point, fitting)
    return fitting
  }
}

function search(program: readonly Instruction[], text: string, steps: Steps): boolean | undefined {
  const seen = new Int32Array(program.length).fill(-1)
  const pending: number[] = []
  let now: number[] = []
  let at = 0
  for (let turn = 0; ; turn++) {
    const point = text.codePointAt(at)
    // Whoever is waiting moves on, and a match may also begin here.
    const waiting: number[] = []
    pending.length = 0
    for (const next of [...now, 0]) {
      pending.push(next)
      for (let pc = pending.pop(); pc !== undefined; pc = pending.pop()) {
        if (seen[pc] === turn) continue
        seen[pc] = turn
        steps.left -= 1
        const instruction = program[pc]
        if (instruction?.do === 'done') return true
        if (instruction?.do === 'take') waiting.push(pc)
        else if (instruction?.do === 'fork') pending.push(...instruction.to)
        else if (instruction && holdsAt(instruction.place, text, at)) pending.push(pc + 1)
      }
    }
    if (point === undefined) return false
    if (steps.left < 0) return undefined
    now = []
    for (const pc of waiting) {
      const instruction = program[pc]
      if (instruction?.do === 'take' && instruction.fits(point)) now.push(pc + 1)
    }
    at += point > 0xffff ? 2 : 1
  }
}

function holdsAt(place: Extract<PatternNode, { kind: 'place' }>['place'], text: string, at: number): boolean {
  if (place === 'start') return at === 0
  if (place === 'end') return at === text.length
  const edge = isWord(text[at - 1]) !== isWord(text[at])
  return edge === (place === 'word-edge')
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character)
}
