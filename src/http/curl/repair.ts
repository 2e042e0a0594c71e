import type { ImportNote } from '#http/imported.ts'
import { isLongOption } from './option-table.ts'
import { stretches } from './unquoted.ts'

/**
 * Puts right what a command picks up on its way through a web page, a chat or a terminal: curly quotes,
 * long dashes, spaces that don't break, prompts, fences of Markdown. Quoted text stays as it is.
 */
export function repaired(text: string): { text: string; notes: readonly ImportNote[] } {
  const notes: ImportNote[] = []
  const pieces = stretches(text).map((stretch) => {
    if (stretch.quoted) return stretch.text
    const plain = withoutPrompts(stretch.text)
    for (const { pattern, what } of FINDINGS) {
      const at = plain.search(pattern)
      if (at < 0) continue
      notes.push({ line: stretch.line + plain.slice(0, at).split('\n').length - 1, what })
    }
    return straight(plain)
  })
  return { text: pieces.join(''), notes: firstOfEach(notes) }
}

const CURLY_DOUBLE = /[“”„‟]/g
const CURLY_SINGLE = /[‘’‚‛]/g
const LONG_DASH = /(?<=^|\s)[–—‒―]{1,2}(?=(\p{L}[\w-]*))/gmu
const ODD_SPACE = /[\u00a0\u2007\u202f\u200b\ufeff]/g

const FINDINGS = [
  {
    pattern: /[“”„‟‘’‚‛]/,
    what: 'These quotes are curly, and a shell knows the straight ones only: curl would ask a host that does not exist. They were straightened.',
  },
  {
    pattern: new RegExp(LONG_DASH.source, 'mu'),
    what: 'This dash is too long for an option: curl would take it for the name of a host. It was read as - or --.',
  },
  {
    pattern: /[\u00a0\u2007\u202f\u200b\ufeff](?=\S)/,
    what: 'There is a space here that a shell does not know for one; web pages put them in. It was read as a plain space.',
  },
]

function straight(text: string): string {
  return text
    .replace(CURLY_DOUBLE, '"')
    .replace(CURLY_SINGLE, "'")
    .replace(LONG_DASH, (_dash, name: string) => (isLongOption(name) ? '--' : '-'))
    .replace(ODD_SPACE, ' ')
}

const PROMPT =
  /^[ \t]*(?:[\w.-]{1,64}@[\w.-]{1,64}[^\s$#]{0,200}[$#]|[$>%]|PS [^\n>]{0,200}>|[A-Za-z]:\\[^\n>]{0,200}>)[ \t]*(?=curl)/gim
const GOES_ON = /(\\\r?\n)[ \t]*>[ \t]+(?=[-'"])/g
const FENCE = /^[ \t]*`{3,}[\w-]*[ \t]*$/gm

function withoutPrompts(text: string): string {
  return text.replace(PROMPT, '').replace(GOES_ON, '$1').replace(FENCE, '')
}

function firstOfEach(notes: readonly ImportNote[]): ImportNote[] {
  return notes.filter(({ what }, index) => notes.findIndex((note) => note.what === what) === index)
}
