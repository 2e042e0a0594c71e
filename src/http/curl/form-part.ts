import type { Part } from '#http/request-draft.ts'
import { cannotRead, nameOfFile } from './data.ts'
import { excerpt, type Note } from './note.ts'
import type { Setting } from './read-options.ts'

/** What may follow the content of a part, in curl's own spelling. */
interface Parameters {
  readonly type?: string
  readonly filename?: string
}

/** The parts that a -F or --form-string stands for; several files may share a name. */
export function partsOf(setting: Setting, stdin: string | undefined, note: Note): Part[] {
  const { name: option, value: written, line } = setting
  const equals = written.indexOf('=')
  if (equals < 0) {
    note(line, `${setting.written} needs name=content, and “${excerpt(written)}” has no =. It was left out.`)
    return []
  }
  const name = written.slice(0, equals)
  const rest = written.slice(equals + 1)
  if (name === '')
    note(line, 'A part of a form without a name was given. The lab sends parts with names only.')
  const row = { name, value: '', enabled: true }
  if (option === 'form-string') return [{ ...row, value: rest }]
  if (rest.startsWith('(')) {
    note(line, 'A ( begins a part made of parts, which the lab does not have. It was read as plain text.')
  }
  if (rest.startsWith('@')) return files(row, rest.slice(1), setting, note)
  if (rest.startsWith('<')) {
    const { content, type } = readPart(rest.slice(1), setting, note)
    if (content !== '-' || stdin === undefined)
      note(line, cannotRead(`${setting.written} ${name}=<`, content, false))
    return [{ ...row, value: content === '-' ? (stdin ?? '') : '', ...(type ? { type } : {}) }]
  }
  const { content, type } = readPart(rest, setting, note)
  return [{ ...row, value: content, ...(type ? { type } : {}) }]
}

function files(row: Part, list: string, setting: Setting, note: Note): Part[] {
  const parts: Part[] = []
  for (let rest = list; ;) {
    const { content: path, type, filename, more } = readPart(rest, setting, note, true)
    note(setting.line, cannotRead(`${setting.written} ${row.name}=@`, path, true))
    const name = filename ?? nameOfFile(path)
    parts.push({ ...row, file: { name, type: type ?? typeOfFile(name), base64: '' } })
    if (more === undefined) return parts
    rest = more
  }
}

/** A content, quoted or up to the next `;` (for files also `,`), then its parameters. */
function readPart(
  text: string,
  { line, written }: Setting,
  note: Note,
  isFile = false,
): Parameters & { content: string; more?: string } {
  const stop = isFile ? /[^;,]*/y : /[^;]*/y
  const [content, start] = wordAt(text, 0, stop)
  let at = start
  const parameters: { type?: string; filename?: string } = {}
  while (text[at] === ';') {
    const [begin = '', key = ''] = /^;\s*(\w+)=/.exec(text.slice(at, at + 40)) ?? []
    const valueAt = at + begin.length
    if (key === 'type') {
      // Its own parameters belong to a media type: up to one that is curl's.
      const [type] = /^.*?(?=;\s*(?:filename|headers|encoder|type)=|$)/s.exec(text.slice(valueAt)) ?? ['']
      const end = isFile ? (type.split(',')[0] ?? '') : type
      parameters.type = end.trim()
      at = valueAt + end.length
    } else if (key === 'filename' || key === 'headers' || key === 'encoder') {
      const [value, end] = wordAt(text, valueAt, stop)
      if (key === 'filename') parameters.filename = value
      else note(line, `${written} …;${key}= has no place in a part here. It was left out.`)
      at = end
    } else {
      const [rest, end] = wordAt(text, at + 1, stop)
      note(
        line,
        `curl reads a ; in ${written} as the end of the content, and drops “${excerpt(`;${rest}`)}”. Put quotes around the content, or use --form-string.`,
      )
      at = end
    }
  }
  return { content, ...parameters, ...(text[at] === ',' ? { more: text.slice(at + 1) } : {}) }
}

/** What stands at a place, without its quotes, and where it ends. curl trims what is not quoted. */
function wordAt(text: string, start: number, stop: RegExp): [word: string, end: number] {
  const quoted = /\s*"([^"\\]*(?:\\[^][^"\\]*)*)"\s*/y
  quoted.lastIndex = start
  const inQuotes = quoted.exec(text)
  if (inQuotes && /^[;,]?$/.test(text.charAt(quoted.lastIndex))) {
    return [(inQuotes[1] ?? '').replace(/\\([\\"])/g, '$1'), quoted.lastIndex]
  }
  stop.lastIndex = start
  const [plain = ''] = stop.exec(text) ?? []
  return [plain.trim(), start + plain.length]
}

const TYPES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  xml: 'application/xml',
}

/** The media type that curl gives a file by the end of its name. */
function typeOfFile(name: string): string {
  return TYPES[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
