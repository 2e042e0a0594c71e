import { PATH_VARIABLE } from './path-variables.ts'
import { urlParts, type UrlPart } from './url-parts.ts'
import { VARIABLE } from './variable-syntax.ts'

/** A stretch of a URL as it is written, and what it is. */
export interface UrlToken {
  readonly kind:
    | Exclude<UrlPart['kind'], 'query'>
    | 'punctuation'
    | 'path-variable'
    | 'query-name'
    | 'query-value'
    | 'variable'
  readonly text: string
}

/** Takes a URL apart down to names, values and variables; joined, the tokens are the text again. */
export function urlTokens(text: string): UrlToken[] {
  const tokens: UrlToken[] = []
  let at = 0
  const add = (kind: UrlToken['kind'], length: number) => {
    for (const token of withVariables(kind, text.slice(at, at + length))) tokens.push(token)
    at += length
  }
  // What a variable is called must not end a part: it is taken apart as if it were one word.
  const plain = text.replace(VARIABLE, (whole) => `{{${'x'.repeat(whole.length - 4)}}}`)
  for (const { kind, before, text: part, after } of urlParts(plain)) {
    add('punctuation', before.length)
    if (kind === 'query') addQuery(part, add)
    else if (kind === 'path') addPath(part, add)
    else add(kind, part.length)
    add('punctuation', after.length)
  }
  return tokens
}

type Add = (kind: UrlToken['kind'], length: number) => void

function addQuery(query: string, add: Add): void {
  for (const [index, parameter] of query.split('&').entries()) {
    if (index > 0) add('punctuation', 1)
    const equals = parameter.indexOf('=')
    add('query-name', equals < 0 ? parameter.length : equals)
    if (equals < 0) continue
    add('punctuation', 1)
    add('query-value', parameter.length - equals - 1)
  }
}

function addPath(path: string, add: Add): void {
  let end = 0
  for (const { 0: variable, index } of path.matchAll(PATH_VARIABLE)) {
    add('path', index - end)
    add('path-variable', variable.length)
    end = index + variable.length
  }
  add('path', path.length - end)
}

function withVariables(kind: UrlToken['kind'], text: string): UrlToken[] {
  const tokens: UrlToken[] = []
  let end = 0
  for (const { 0: variable, index } of text.matchAll(VARIABLE)) {
    tokens.push({ kind, text: text.slice(end, index) }, { kind: 'variable', text: variable })
    end = index + variable.length
  }
  return [...tokens, { kind, text: text.slice(end) }].filter((token) => token.text !== '')
}
