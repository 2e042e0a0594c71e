import type { Word } from './commands.ts'
import { excerpt, type Note } from './note.ts'
import { type Option, optionOfLetter, optionOfName } from './option-table.ts'

/** An option as it was given. */
export interface Setting {
  /** Its long name, without dashes. */
  readonly name: string
  /** As it was written, such as -X. */
  readonly written: string
  readonly role: Option['role']
  /** '' for an option that takes none. */
  readonly value: string
  /** False where it was switched off: `--no-location`. */
  readonly on: boolean
  readonly line: number
}

/** What curl is told between two `--next`: options that hold for each of the targets. */
export interface Transfer {
  readonly settings: readonly Setting[]
  /** What stands alone: curl takes it for a URL. */
  readonly targets: readonly Word[]
}

/** Reads curl's arguments by its own rules: `-sSL`, `-XPOST`, `--no-…`, long names cut short, `--`. */
export function readOptions(words: readonly Word[], note: Note): Transfer[] {
  const transfers: { settings: Setting[]; targets: Word[] }[] = [{ settings: [], targets: [] }]
  const rest = words.values()
  let optionsEnded = false

  const set = (option: Option, written: string, line: number, attached?: string, on = true) => {
    const value = option.takesValue && on ? (attached ?? rest.next().value?.text) : ''
    if (value === undefined) return note(line, `${written} needs a value, and the command ends there.`)
    const { name, role } = option
    transfers.at(-1)?.settings.push({ name, written, role, value, on, line })
  }

  for (const word of rest) {
    const { text } = word
    if (optionsEnded || !text.startsWith('-') || text === '-') transfers.at(-1)?.targets.push(word)
    else if (text === '--') optionsEnded = true
    else if (text === '--next' || text === '-:') transfers.push({ settings: [], targets: [] })
    else if (text.startsWith('--')) readLong(word, set, note)
    else readShort(word, set, note)
  }
  return transfers
}

type Set = (option: Option, written: string, line: number, attached?: string, on?: boolean) => void

function readLong({ text, line }: Word, set: Set, note: Note): void {
  const name = text.slice(2)
  const exact = optionOfName(name)
  if (exact) return set(exact, text, line)
  const negated = name.startsWith('no-') ? optionOfName(name.slice(3)) : undefined
  if (negated && !negated.takesValue) return set(negated, text, line, undefined, false)
  const equals = name.indexOf('=')
  const before = equals < 0 ? undefined : optionOfName(name.slice(0, equals))
  if (!before)
    return note(line, `“${excerpt(text)}” is no option of curl that is known here. It was left out.`)
  note(line, `curl knows no = after an option: write “--${before.name} …”. It was read as if it stood so.`)
  set(before, `--${before.name}`, line, name.slice(equals + 1))
}

function readShort({ text, line }: Word, set: Set, note: Note): void {
  for (let at = 1; at < text.length; at++) {
    const written = `-${text[at]}`
    const option = optionOfLetter(text[at] ?? '')
    if (!option) return note(line, `“${written}” is no option of curl that is known here. It was left out.`)
    const attached = text.slice(at + 1)
    set(option, written, line, option.takesValue && attached !== '' ? attached : undefined)
    if (option.takesValue) return
  }
}

/** Whether a switch is on: the last one counts. */
export function isOn(settings: readonly Setting[], name: string): boolean {
  return lastOf(settings, name)?.on ?? false
}

/** The last setting of these names; where curl takes one value, the last counts. */
export function lastOf(settings: readonly Setting[], ...names: string[]): Setting | undefined {
  return settings.findLast(({ name }) => names.includes(name))
}

export function allOf(settings: readonly Setting[], ...names: string[]): Setting[] {
  return settings.filter(({ name }) => names.includes(name))
}
