import type { ImportNote } from '#http/imported.ts'
import type { Row } from '#http/request-draft.ts'
import { row } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'
import { readTag, type Tags } from './tags.ts'
import type { Line, Section } from './sections.ts'

/** A section with its request, as it is written. */
export interface RequestSection {
  readonly name: string
  readonly line: number
  readonly method: string
  readonly url: string
  readonly headers: readonly Row[]
  readonly content: string
  readonly tags: Tags
}

/** What a section holds: variables of the file, and a request where there is one. */
export interface SectionContent {
  readonly variables: readonly (readonly [string, string])[]
  readonly request?: RequestSection
}

const COMMENT = /^\s*(?:#|\/\/)/
const VARIABLE = /^\s*@([^\s=@]+)\s*=(.*)$/

/** Reads one section: comments and variables, the request line, fields, an empty line, content. */
export function readSection({ title, lines }: Section, notes: ImportNote[]): SectionContent {
  const tags: Tags = {}
  const variables: [string, string][] = []
  const rest = withoutScripts(lines, notes)
  let at = 0
  for (; at < rest.length; at++) {
    const { text, number } = rest[at] ?? NO_LINE
    const variable = VARIABLE.exec(text)
    if (variable) variables.push([variable[1] ?? '', variable[2]?.trim() ?? ''])
    else if (COMMENT.test(text)) readTag(text, number, tags, notes)
    else if (/^\s*(?:import|run)\s/.test(text)) notes.push(note(`Left out: “${text.trim()}”.`, number))
    else if (text.trim() !== '') break
  }
  const requestLine = rest[at]
  if (!requestLine) return { variables }
  const read = readRequestLine(requestLine, notes)
  if (!read) return { variables }
  const target = [withoutVersion(read.url)]
  for (at++; /^(?:\s+[/?&]|[?&])/.test(rest[at]?.text ?? ''); at++) {
    target.push(withoutVersion(rest[at]?.text.trim() ?? ''))
  }
  const headers: Row[] = []
  for (; at < rest.length; at++) {
    const line = rest[at] ?? NO_LINE
    if (line.text.trim() === '') break
    if (COMMENT.test(line.text)) readTag(line.text, line.number, tags, notes)
    else headers.push(...readHeader(line, notes))
  }
  return {
    variables,
    request: {
      name: tags.name ?? title,
      line: requestLine.number,
      method: read.method,
      url: target.join(''),
      headers,
      content: contentOf(rest.slice(at + 1), notes),
      tags,
    },
  }
}

const NO_LINE: Line = { text: '', end: '', number: 0 }
const OTHER_PROTOCOLS = /^(?:GRPC|WEBSOCKET|WS|WSS|GRAPHQL|RSOCKET|curl)\s/i

function readRequestLine(
  { text, number }: Line,
  notes: ImportNote[],
): { method: string; url: string } | undefined {
  const line = text.trim()
  if (OTHER_PROTOCOLS.test(line)) {
    const kind = line.split(/\s/)[0] ?? ''
    const what = /^curl$/i.test(kind)
      ? 'A curl command among requests is left out: paste it on its own.'
      : `${kind} requests are left out: only HTTP is read here.`
    notes.push(note(what, number))
    return undefined
  }
  const [, method, url] = /^([!#$%&'*+.^_`|~\w-]+)\s+(\S.*)$/.exec(line) ?? []
  if (method !== undefined && url !== undefined && isTarget(url)) return { method, url }
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{|[\w-]+\.[\w.-]+|localhost\b)/i.test(line))
    return { method: 'GET', url: line }
  notes.push(
    note(
      `“${line.slice(0, 60)}” is no request line: a method and a URL are. This request is left out.`,
      number,
    ),
  )
  return undefined
}

function withoutVersion(target: string): string {
  return target.replace(/[ \t]HTTP\/[\d.]+$/i, '').trimEnd()
}

/** A URL, a path, a variable or a host; spaces may stand in a URL that says its scheme. */
function isTarget(text: string): boolean {
  const target = withoutVersion(text)
  return (
    /^[a-z][a-z0-9+.-]*:\/\/|^[/{*]/i.test(target) || (!/\s/.test(target) && !/^HTTP\/[\d.]+$/i.test(target))
  )
}

function readHeader({ text, number }: Line, notes: ImportNote[]): Row[] {
  const colon = text.indexOf(':')
  if (colon < 1) {
    notes.push(note(`“${text.trim().slice(0, 60)}” is no field: Name: value. Left out.`, number))
    return []
  }
  return [row(text.slice(0, colon).trim(), text.slice(colon + 1).trim())]
}

/** The lines that are no script: JetBrains runs those between `{%` and `%}` before and after a request. */
function withoutScripts(lines: readonly Line[], notes: ImportNote[]): Line[] {
  const kept: Line[] = []
  let inScript = false
  for (const line of lines) {
    const opens = !inScript && /^\s*[<>]\s*\{%/.test(line.text)
    if (opens) notes.push(note('A script is left out: none is run here.', line.number))
    if (opens || inScript) inScript = !line.text.includes('%}')
    else kept.push(line)
  }
  return kept
}

/** The content, without what REST clients do with the response and without empty lines at the end. */
function contentOf(lines: readonly Line[], notes: ImportNote[]): string {
  const kept = lines.filter(({ text, number }) => {
    const handler = /^>\s+\S+\.js\s*$|^>>!?\s*\S+\s*$|^<>\s+\S+\s*$/.test(text)
    if (handler)
      notes.push(note(`“${text.trim()}” is left out: responses are not handled by files here.`, number))
    return !handler
  })
  for (const { text, number } of kept) {
    const file = /^<(?:@\w*)?[ \t]+(\S.*)$/.exec(text)?.[1]
    if (file)
      notes.push(
        note(`The content of ${file.trim()} is not in this text: choose the file under Body.`, number),
      )
  }
  const end = kept.findLastIndex(({ text }) => text.trim() !== '')
  const content = kept.slice(0, end + 1)
  return content.map((line, at) => (at < end ? line.text + line.end : line.text)).join('')
}
