import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import type { Command, Word } from './commands.ts'
import { excerpt, type Note } from './note.ts'
import { readOptions } from './read-options.ts'
import { requestsOf } from './read-request.ts'
import { shellCommands } from './shell.ts'

/**
 * The requests that curl would send for a pasted command line, or several: POSIX shells, the Windows
 * prompt and PowerShell are told apart. What curl does with it, wanted or not, is what it becomes;
 * what has no place in the lab is in the notes. Never throws.
 */
export function readCurl(text: string): Imported {
  const { commands, notes: fromShell } = shellCommands(text)
  const notes: ImportNote[] = [...fromShell]
  const said = new Set<string>()
  const note: Note = (line, what) => {
    const key = `${line} ${what}`
    if (!said.has(key)) notes.push({ line, what })
    said.add(key)
  }
  const requests: ImportedRequest[] = []
  let previous: Command | undefined
  let afterCurl = false
  for (const command of joined(commands, note)) {
    const at = curlIndex(command.words)
    if (at >= 0) {
      for (const transfer of readOptions(command.words.slice(at + 1), note)) {
        const { line = 1 } = command.words[at] ?? {}
        const input = inputOf(command, previous)
        for (const request of requestsOf(transfer, input, line, note)) requests.push(request)
      }
    } else sayOther(command, afterCurl, note)
    afterCurl = at >= 0
    previous = command
  }
  if (requests.length === 0) {
    note(1, 'There is no curl command with a URL here. It begins like this: curl https://httpbin.org/get')
  }
  return { requests, notes: notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

const BEFORE_CURL = /^(?:sudo|time|command|exec|env|nohup|then|do|if|while|!|[$%]|\w+=.*)$/s

/** Where curl stands among the words, behind what may come before a command; -1 where it does not. */
function curlIndex(words: readonly Word[]): number {
  const at = words.findIndex(({ text }) => !BEFORE_CURL.test(text))
  return /(?:^|[\\/])curl(?:\.exe)?$/i.test(words[at]?.text ?? '') ? at : -1
}

/** A line that begins with an option goes on with the curl command before it: its backslash got lost. */
function joined(commands: readonly Command[], note: Note): Command[] {
  const whole: (Command & { words: Word[] })[] = []
  let said: Word[] | undefined
  for (const command of commands) {
    const last = whole.at(-1)
    const [first] = command.words
    const goesOn = command.after === '\n' && /^(?:--?[a-zA-Z#]|https?:\/\/)/.test(first?.text ?? '')
    if (!last || !first || !goesOn || curlIndex(last.words) < 0) {
      whole.push({ ...command, words: [...command.words] })
      continue
    }
    if (said !== last.words) {
      note(
        first.line,
        'The line before this one has no \\ at its end, so a shell would stop there. It was read as if it went on.',
      )
    }
    said = last.words
    for (const word of command.words) last.words.push(word)
    if (command.stdin !== undefined) whole[whole.length - 1] = { ...last, stdin: command.stdin }
  }
  return whole
}

/** What is fed into a command: by a here-document, or by an echo or cat before the |. */
function inputOf(command: Command, previous: Command | undefined): string | undefined {
  if (command.stdin !== undefined || command.after !== '|' || !previous) return command.stdin
  const [program, ...args] = previous.words.map(({ text }) => text)
  if (program === 'cat') return previous.stdin
  if (program === 'echo') return `${args.filter((text) => !/^-[neE]+$/.test(text)).join(' ')}\n`
  return program === 'printf' ? args[0] : undefined
}

function sayOther({ words, after, tight }: Command, afterCurl: boolean, note: Note): void {
  const [first] = words
  if (!first) return
  const text = excerpt(words.map((word) => word.text).join(' '))
  if (after === '&' && tight && afterCurl) {
    note(
      first.line,
      `The & outside quotes ends the command, so “${text}” is no part of the URL. Put the URL in quotes.`,
    )
  } else if (after === '|' && afterCurl) {
    note(first.line, `“| ${text}” works on the answer. It was left out.`)
  } else if (!FEEDS.has(first.text)) {
    note(first.line, `“${text}” does not begin with curl. It was left out.`)
  }
}

/** What stands before a | to curl; if it does not, leaving it out loses nothing. */
const FEEDS = new Set(['echo', 'cat', 'printf'])
