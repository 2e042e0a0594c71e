/** The shell that a command is written for. */
export type Shell = 'posix' | 'cmd'

/**
 * One argument, quoted so that the program gets these very characters. A NUL can't be part of any
 * argument and is left out; halves of characters become U+FFFD, as they do in UTF-8.
 */
export function quotedFor(shell: Shell, text: string): string {
  const possible = text.replaceAll('\0', '').toWellFormed()
  if (/^[\w@%+=:,./-]+$/.test(possible) && !(shell === 'cmd' && possible.includes('%'))) return possible
  return shell === 'posix' ? posixQuoted(possible) : cmdQuoted(possible)
}

/** Control characters but tab and line feed, which can stand between plain quotes. */
const CONTROL = /(?![\t\n])[\p{Cc}]/u

function posixQuoted(text: string): string {
  if (!CONTROL.test(text)) return `'${text.replaceAll("'", "'\\''")}'`
  // An interactive bash replaces ! here, unlike between plain single quotes.
  return `$'${text.replace(/[\\'!\p{Cc}]/gu, ansiEscape)}'`
}

function ansiEscape(character: string): string {
  const known = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" }[character]
  if (known !== undefined) return known
  const hex = character.charCodeAt(0).toString(16)
  return hex.length > 2 || character > '\x7f' ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`
}

/** First for the C runtime, which reads `\"`, then for the prompt, whose ^ must come to see every sign. */
function cmdQuoted(text: string): string {
  if (!/["%!^\\$`\r\n]/.test(text)) return `"${text}"`
  const forProgram = text.replace(/(\\*)("|$)/g, (_all, slashes: string, quote: string) =>
    quote === '' ? slashes + slashes : `${slashes}${slashes}\\"`,
  )
  const forPrompt = forProgram
    .replace(/[!"#$%&()<>@[\]^`{|}]/g, '^$&')
    // A name between two % would be a variable; the ^ keeps it from being one.
    .replace(/%(?=\w)/g, '%^')
    .replaceAll('\n', '^\n\n')
  return `^"${forPrompt}^"`
}
