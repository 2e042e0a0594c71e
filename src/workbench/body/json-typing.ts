/** A change to a text: what goes in between two places, and what is selected after it. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly selection: readonly [start: number, end: number]
}

const STEP = '  '

/** A new line, as far in as the one before; one step further after an opening bracket. */
export function onEnter(text: string, start: number, end: number): TextEdit {
  const indent = indentOf(text, start)
  const opens = /[{[]\s*$/.test(lineBefore(text, start))
  const closes = /^[ \t]*[}\]]/.test(text.slice(end))
  const inner = opens ? `${indent}${STEP}` : indent
  const caret = start + 1 + inner.length
  if (!opens || !closes) {
    return { from: start, to: end, insert: `\n${inner}`, selection: [caret, caret] }
  }
  const bracket = end + text.slice(end).search(/[}\]]/)
  return { from: start, to: bracket, insert: `\n${inner}\n${indent}`, selection: [caret, caret] }
}

/** A closing bracket, first on its line, goes one step out; undefined where it is like any other character. */
export function onClosing(text: string, start: number, end: number, bracket: string): TextEdit | undefined {
  const before = lineBefore(text, start)
  if (!before.endsWith(STEP) || before.trim() !== '') return undefined
  const from = start - STEP.length
  return { from, to: end, insert: bracket, selection: [from + 1, from + 1] }
}

/**
 * The lines of a selection one step further in, or out. Undefined where Tab should leave the text: the
 * caret is behind something on its line, or there is no step to take back.
 */
export function onTab(text: string, start: number, end: number, out: boolean): TextEdit | undefined {
  const across = text.slice(start, end).includes('\n')
  if (!across && lineBefore(text, start).trim() !== '') return undefined
  const from = start - lineBefore(text, start).length
  const rest = text.indexOf('\n', end)
  const to = rest < 0 ? text.length : rest
  const lines = text.slice(from, to).split('\n')
  const changed = lines.map((line) => (out ? line.replace(/^( {1,2}|\t)/, '') : `${STEP}${line}`))
  const insert = changed.join('\n')
  const grown = insert.length - (to - from)
  if (grown === 0) return undefined
  const first = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0)
  const selected = Math.max(from, start + first)
  return { from, to, insert, selection: [selected, across ? end + grown : Math.max(from, end + first)] }
}

/** The places of the bracket beside the caret and of its partner; undefined where there is none of either. */
export function bracketPair(text: string, caret: number): readonly [number, number] | undefined {
  const open: number[] = []
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g)) {
    if (piece === '{' || piece === '[') open.push(index)
    if (piece !== '}' && piece !== ']') continue
    const partner = open.pop()
    if (partner === undefined || text[partner] !== (piece === '}' ? '{' : '[')) return undefined
    const beside = [partner, partner + 1, index, index + 1].includes(caret)
    if (beside) return [partner, index]
  }
  return undefined
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}

function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(lineBefore(text, at))?.[0] ?? ''
}
