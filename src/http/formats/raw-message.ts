import type { Imported, ImportNote } from '#http/imported.ts'
import { contentOf } from './content.ts'
import { draftOf, imported, row, rowValue } from './draft-of.ts'
import { absoluteTarget } from './http-file/target.ts'
import { note, nothingRead } from './note.ts'
import { sourceProblem } from './source.ts'

const REQUEST_LINE = /^([^\s:]+)[ \t]+(\S+)[ \t]+HTTP\/\d(?:\.\d)?[ \t]*$/

/** Whether a text begins as an HTTP request does (RFC 9112, 3): `GET / HTTP/1.1`. */
export function isRawMessage(text: string): boolean {
  return REQUEST_LINE.test(text.trimStart().split(/\r?\n/, 1)[0] ?? '')
}

/** Reads one HTTP request as it goes over the wire (RFC 9112). All after the empty line is content. */
export function readRawMessage(text: string): Imported {
  const problem = sourceProblem(text)
  if (problem) return { requests: [], notes: [problem] }
  const message = text.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, '')
  const firstLine = text.slice(0, text.length - message.length).split('\n').length
  const [, head = '', content = ''] = /^(.*?)(?:\r?\n\r?\n(.*))?$/s.exec(message) ?? []
  const [start = '', ...lines] = head.split(/\r?\n/)
  const [, method, target] = REQUEST_LINE.exec(start.trim()) ?? []
  if (method === undefined || target === undefined) {
    return nothingRead('This does not begin with a request line, such as GET / HTTP/1.1.', firstLine)
  }
  const notes: ImportNote[] = []
  const written = lines.flatMap((line, index) => {
    const colon = line.indexOf(':')
    if (colon > 0) return [row(line.slice(0, colon).trim(), line.slice(colon + 1).trim())]
    if (line.trim() !== '')
      notes.push(note(`“${line.slice(0, 60)}” is no field: Name: value. Left out.`, firstLine + index + 1))
    return []
  })
  const { url, headers } = absoluteTarget(target, written, notes, firstLine)
  const type = rowValue(headers, 'Content-Type') ?? ''
  // The client writes the length of what it sends itself.
  const fields = headers.filter(({ name }) => !/^content-length$/i.test(name))
  const body = content === '' ? {} : contentOf(content, type)
  const draft = draftOf({ client: 'script', method, url, headers: fields, body })
  return { requests: [imported(undefined, draft)], notes }
}
