import { findSign } from './gift-text.ts'

/** The lines of one question, with the comments above it. */
export interface GiftBlock {
  /** Line of the file, 1 for the first. */
  readonly line: number
  readonly text: string
  readonly comment: string
  /** Said of how its lines were told from those of others. */
  readonly notes: readonly string[]
}

interface Growing {
  readonly line: number
  readonly lines: string[]
  readonly comment: string
  readonly notes: string[]
  braces: 'none' | 'open' | 'closed'
}

const noEmptyLine =
  'There is no empty line before this question. It was read as one of its own; other software would lose it. Put an empty line there.'
const emptyLineInside =
  'An empty line stands among the answers. It was read over; other software would lose the question. Take it out.'

/**
 * The questions of a GIFT file. They are parted by empty lines; where such a line is missing, or one stands among the
 * answers, the braces tell.
 */
export function giftBlocks(text: string): readonly GiftBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const kinds = lines.map(kindOf)
  const opensLater = laterOf(
    kinds,
    (kind) => kind.opens,
    (kind) => kind.empty,
  )
  const closesLater = laterOf(
    kinds,
    (kind) => kind.closesFirst,
    (kind) => kind.begins || kind.category || kind.opens,
  )
  const blocks: GiftBlock[] = []
  let current: Growing | undefined
  let comments: string[] = []

  const finish = () => {
    if (current) blocks.push({ ...current, text: current.lines.join('\n'), comment: current.comment })
    current = undefined
  }

  for (const [index, line] of lines.entries()) {
    const { empty, comment, category, begins, opens, closesFirst } = kinds[index] ?? kindOf('')
    const answering = current?.braces === 'open'
    if (comment) {
      if (current?.braces === 'closed') finish()
      if (!answering) comments.push(line)
      continue
    }
    if (empty) {
      if (current && answering && closesLater[index]) current.notes.push(emptyLineInside)
      else finish()
      if (!current) comments = []
      continue
    }
    if (category) {
      finish()
      comments = []
      continue
    }
    const another: boolean =
      current !== undefined &&
      (begins ||
        (answering && opens && !closesFirst) ||
        (current.braces === 'closed' && opensLater[index] === true))
    if (another) finish()
    current ??= {
      line: index + 1,
      lines: [],
      comment: comments.join('\n'),
      notes: another ? [noEmptyLine] : [],
      braces: 'none',
    }
    comments = []
    current.lines.push(line)
    current.braces = bracesAfter(line, current.braces)
  }
  finish()
  return blocks.map((block) => ({ ...block, notes: [...new Set(block.notes)] }))
}

interface Line {
  readonly empty: boolean
  readonly comment: boolean
  readonly category: boolean
  /** Whether it begins with a question's name. */
  readonly begins: boolean
  readonly opens: boolean
  /** Whether a brace closes in it before one opens. */
  readonly closesFirst: boolean
}

function kindOf(line: string): Line {
  const trimmed = line.trim()
  const [opening, closing] = [findSign(trimmed, '{'), findSign(trimmed, '}')]
  return {
    empty: trimmed === '',
    comment: trimmed.startsWith('//'),
    category: trimmed.startsWith('$CATEGORY:'),
    begins: trimmed.startsWith('::'),
    opens: !trimmed.startsWith('//') && opening >= 0,
    closesFirst: !trimmed.startsWith('//') && closing >= 0 && (opening < 0 || closing < opening),
  }
}

/** For each line whether one from there on is wanted, before one that ends the search. */
function laterOf(
  lines: readonly Line[],
  wanted: (line: Line) => boolean,
  end: (line: Line) => boolean,
): boolean[] {
  const later: boolean[] = Array.from({ length: lines.length }, () => false)
  let found = false
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line && wanted(line)) found = true
    else if (line && end(line)) found = false
    later[index] = found
  }
  return later
}

function bracesAfter(line: string, before: Growing['braces']): Growing['braces'] {
  let braces = before
  for (let at = 0; at < line.length;) {
    const next = findSign(line, braces === 'open' ? '}' : '{', at)
    if (next < 0) return braces
    braces = braces === 'open' ? 'closed' : 'open'
    at = next + 1
  }
  return braces
}
