import type { CodeTarget } from '#http/snippets/index.ts'

/** A piece of code with how it is to be coloured. */
export interface CodeToken {
  readonly kind: 'plain' | 'string' | 'number' | 'keyword' | 'comment'
  readonly text: string
}

const STRING = String.raw`"(?:[^"\\]|\\[\s\S])*"`
const NUMBER = String.raw`(?<![\w.$-])\d[\d_]*(?:\.\d+)?\b`

const grammars: Record<CodeTarget['language'], RegExp> = {
  shell: grammar({ string: `'[^']*'|${STRING}`, keyword: String.raw`(?<=\s)--?[a-zA-Z][\w-]*` }),
  powershell: grammar({
    string: `'(?:[^']|'')*'|${STRING}`,
    keyword: String.raw`(?<=\s)-[A-Za-z]\w*|\$\w+|Invoke-WebRequest`,
  }),
  javascript: grammar({
    comment: String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`,
    string: STRING,
    keyword: words('import from const await new true false null'),
  }),
  python: grammar({
    string: STRING,
    keyword: words('import from async await def with as True False None'),
  }),
  go: grammar({
    string: `${STRING}|\`[^\`]*\``,
    keyword: words('package import func if return defer nil err'),
  }),
  java: grammar({ string: STRING, keyword: words('import new') }),
}

/** Code in pieces for colouring; joined they are the code again. */
export function codeTokens(code: string, language: CodeTarget['language']): CodeToken[] {
  const tokens: CodeToken[] = []
  let end = 0
  for (const match of code.matchAll(grammars[language])) {
    if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) })
    const { comment, string, keyword } = match.groups ?? {}
    const kind = comment ? 'comment' : string ? 'string' : keyword ? 'keyword' : 'number'
    tokens.push({ kind, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) })
  return tokens
}

function grammar(parts: { comment?: string; string: string; keyword: string }): RegExp {
  const comment = parts.comment === undefined ? '' : `(?<comment>${parts.comment})|`
  return new RegExp(
    `${comment}(?<string>${parts.string})|(?<keyword>${parts.keyword})|(?<number>${NUMBER})`,
    'g',
  )
}

function words(list: string): string {
  return String.raw`(?<![\w.])(?:${list.replaceAll(' ', '|')})(?!\w)`
}
