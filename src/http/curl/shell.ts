import type { ShellText } from './commands.ts'
import { cmdCommands } from './cmd-shell.ts'
import { posixCommands } from './posix-shell.ts'
import { powershellCommands } from './powershell.ts'
import { repaired } from './repair.ts'
import { stretches } from './unquoted.ts'

/** Splits a pasted text into commands, by the rules of the shell that it was written for. */
export function shellCommands(text: string): ShellText {
  const { text: straight, notes } = repaired(text)
  const read = { posix: posixCommands, cmd: cmdCommands, powershell: powershellCommands }[
    shellOf(text, straight)
  ]
  const { commands, notes: more } = read(straight)
  return { commands, notes: [...notes, ...more] }
}

/** Told by the escapes outside quotes and by the prompt; POSIX where nothing speaks against it. */
function shellOf(original: string, text: string): 'posix' | 'cmd' | 'powershell' {
  if (/^[ \t]*PS [^\n>]{0,200}>/m.test(original)) return 'powershell'
  if (/^[ \t]*[A-Za-z]:\\[^\n>]{0,200}>[ \t]*curl/im.test(original)) return 'cmd'
  const outside = stretches(text)
    .map((stretch) => (stretch.quoted ? stretch.text.slice(0, 2) : stretch.text))
    .join('')
  const telling = /\^"|\^[ \t]*\r?\n|`[ \t]*\r?\n/.exec(outside)?.[0]
  if (telling !== undefined) return telling.startsWith('^') ? 'cmd' : 'powershell'
  return /"\s?[[{]\s?""\w/.test(text) ? 'cmd' : 'posix'
}
