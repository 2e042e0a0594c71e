import type { TextFault } from './json-path.ts'

/** Characters by code point, first to last; a class that is negated means all others. */
export interface CharacterClass {
  readonly kind: 'class'
  readonly ranges: readonly (readonly [number, number])[]
  readonly negated: boolean
}

/** A pattern taken apart. */
export type PatternNode =
  | CharacterClass
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'word-edge' | 'no-word-edge' }
  | { readonly kind: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly least: number; readonly most: number }

/** The longest a pattern may be, in UTF-16 code units. */
export const LONGEST_PATTERN = 500

const DIGIT = [[0x30, 0x39]] as const
const WORD = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
] as const
/** What JavaScript takes for white space. */
const SPACE = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const
const LINE_END = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
] as const

const SHORT: Readonly<Record<string, CharacterClass>> = {
  d: { kind: 'class', ranges: DIGIT, negated: false },
  D: { kind: 'class', ranges: DIGIT, negated: true },
  w: { kind: 'class', ranges: WORD, negated: false },
  W: { kind: 'class', ranges: WORD, negated: true },
  s: { kind: 'class', ranges: SPACE, negated: false },
  S: { kind: 'class', ranges: SPACE, negated: true },
}

const CONTROL: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, f: 0x0c, v: 0x0b }

const COUNT = /\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/y
const CODE = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}/y
const GROUP = /\((?:\?:|\?<[A-Za-z_]\w*>)?(?!\?)/y

class SyntaxFault extends Error {
  readonly fault: TextFault

  constructor(fault: TextFault) {
    super(fault.what)
    this.fault = fault
  }
}

/** Takes a regular expression apart, as JavaScript writes one, without back-references and without looking around. */
export function parsePattern(text: string): PatternNode | TextFault {
  if (text.length > LONGEST_PATTERN) {
    return { offset: LONGEST_PATTERN, what: `a pattern may be ${LONGEST_PATTERN} characters long` }
  }
  try {
    return new Parser(text).parse()
  } catch (error) {
    if (error instanceof SyntaxFault) return error.fault
    throw error
  }
}

class Parser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  parse(): PatternNode {
    const node = this.#choice()
    // Only a closing parenthesis ends a choice before the text ends.
    if (this.#at < this.#text.length) this.#fail('this ) closes nothing; a ) itself is \\)')
    return node
  }

  #fail(what: string, offset = this.#at): never {
    throw new SyntaxFault({ offset, what })
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }

  #choice(): PatternNode {
    const nodes = [this.#sequence()]
    while (this.#text[this.#at] === '|') {
      this.#at += 1
      nodes.push(this.#sequence())
    }
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'choice', nodes }
  }

  #sequence(): PatternNode {
    const nodes: PatternNode[] = []
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text[this.#at] ?? '')) {
      nodes.push(this.#repeated(this.#atom()))
    }
    return { kind: 'sequence', nodes }
  }

  #repeated(node: PatternNode): PatternNode {
    const sign = this.#text[this.#at] ?? ''
    const at = this.#at
    let least = 1
    let most = 1
    if (sign === '*' || sign === '+' || sign === '?') {
      this.#at += 1
      least = sign === '+' ? 1 : 0
      most = sign === '?' ? 1 : Infinity
    } else {
      const count = this.#take(COUNT)
      if (!count) return node
      least = Number(count[1])
      most = count[2] === undefined ? least : count[3] === undefined ? Infinity : Number(count[3])
      if (most < least) this.#fail(`{${least},${most}} asks for at least ${least} and at most ${most}`, at)
    }
    if (node.kind === 'place') this.#fail(`${sign} repeats what is before it, and that is only a place`, at)
    // As few as possible or as many: whether there is a match does not depend on it.
    if (this.#text[this.#at] === '?') this.#at += 1
    if (/[*+?]/.test(this.#text[this.#at] ?? ''))
      this.#fail(`${this.#text[this.#at]} has nothing to repeat here`)
    return { kind: 'repeat', node, least, most }
  }

  #atom(): PatternNode {
    const character = this.#character()
    switch (character) {
      case '.':
        return { kind: 'class', ranges: LINE_END, negated: true }
      case '^':
        return { kind: 'place', place: 'start' }
      case '$':
        return { kind: 'place', place: 'end' }
      case '*':
      case '+':
      case '?':
        return this.#fail(
          `${character} has nothing to repeat; the character itself is \\${character}`,
          this.#at - 1,
        )
      case '(':
        return this.#group()
      case '[':
        return this.#class()
      case '\\':
        return this.#escape(false)
      default:
        return one(character.codePointAt(0) ?? 0)
    }
  }

  #character(): string {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0)
    this.#at += character.length
    return character
  }

  #group(): PatternNode {
    const open = (this.#at -= 1)
    if (!this.#take(GROUP)) {
      this.#fail(
        'of what begins with (? only (?:…) and (?<name>…) are known here: no looking ahead or behind',
      )
    }
    const node = this.#choice()
    if (this.#text[this.#at] !== ')') this.#fail('the ( here is never closed; a ( itself is \\(', open)
    this.#at += 1
    return node
  }

  #escape(inClass: boolean): PatternNode {
    const start = this.#at - 1
    if (this.#at >= this.#text.length)
      this.#fail('a \\ at the end has nothing to act on; a \\ itself is \\\\', start)
    const code = this.#take(CODE)
    if (code) {
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
      if (point > 0x10_ffff) this.#fail('there is no such character', start)
      return one(point)
    }
    const letter = this.#character()
    const short = SHORT[letter]
    if (short) return short
    const control = CONTROL[letter]
    if (control !== undefined) return one(control)
    if (letter === '0' && !/\d/.test(this.#text[this.#at] ?? '')) return one(0)
    if (letter === 'b') return inClass ? one(0x08) : { kind: 'place', place: 'word-edge' }
    if (letter === 'B' && !inClass) return { kind: 'place', place: 'no-word-edge' }
    if (/[1-9k]/.test(letter)) this.#fail('a pattern here can’t refer back to a group', start)
    if (/[A-Za-z0-9]/.test(letter)) this.#fail(`\\${letter} is not known here`, start)
    return one(letter.codePointAt(0) ?? 0)
  }

  #class(): PatternNode {
    const open = this.#at - 1
    const negated = this.#text[this.#at] === '^'
    if (negated) this.#at += 1
    const ranges: (readonly [number, number])[] = []
    for (;;) {
      if (this.#at >= this.#text.length) this.#fail('the [ here is never closed; a [ itself is \\[', open)
      if (this.#text[this.#at] === ']') break
      const start = this.#at
      const first = this.#classPart()
      const isRange =
        this.#text[this.#at] === '-' && !/^-(?:\]|$)/.test(this.#text.slice(this.#at, this.#at + 2))
      if (!isRange) {
        ranges.push(...first)
        continue
      }
      this.#at += 1
      const last = this.#classPart()
      const [from, to] = [only(first), only(last)]
      if (from === undefined || to === undefined)
        this.#fail('a range goes from one character to another', start)
      if (from > to) this.#fail('this range ends before it begins', start)
      ranges.push([from, to])
    }
    this.#at += 1
    return { kind: 'class', ranges, negated }
  }

  #classPart(): readonly (readonly [number, number])[] {
    const character = this.#character()
    const node = character === '\\' ? this.#escape(true) : one(character.codePointAt(0) ?? 0)
    if (node.kind !== 'class') return []
    return node.negated ? others(node.ranges) : node.ranges
  }
}

function one(point: number): CharacterClass {
  return { kind: 'class', ranges: [[point, point]], negated: false }
}

function only(ranges: readonly (readonly [number, number])[]): number | undefined {
  const [range] = ranges
  return ranges.length === 1 && range && range[0] === range[1] ? range[0] : undefined
}

/** All characters that sorted ranges leave out. */
function others(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = []
  let next = 0
  for (const [first, last] of ranges) {
    if (first > next) gaps.push([next, first - 1])
    next = last + 1
  }
  if (next <= 0x10_ffff) gaps.push([next, 0x10_ffff])
  return gaps
}
