/** The variable that is being written where the caret stands. */
export interface OpenVariable {
  /** Where its name begins. */
  readonly from: number
  /** What of its name stands before the caret. */
  readonly typed: string
  /** How many characters after the caret belong to it, its closing braces too. */
  readonly rest: number
}

/** The variable around the caret of a text: after `{{`, with its name not yet ended. */
export function openVariable(text: string, caret: number): OpenVariable | undefined {
  const [whole, typed] = /\{\{\s*([^{}\s]{0,80})$/.exec(text.slice(Math.max(0, caret - 90), caret)) ?? []
  if (whole === undefined || typed === undefined) return undefined
  const rest = /^[\w$.-]*\s*\}\}/.exec(text.slice(caret, caret + 90))?.[0].length ?? 0
  return { from: caret - typed.length, typed, rest }
}
