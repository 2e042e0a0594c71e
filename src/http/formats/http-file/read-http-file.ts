import { bytesOfBase64 } from '#http/base64.ts'
import { sameName } from '#http/field.ts'
import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import type { Part, RequestDraft, Row } from '#http/request-draft.ts'
import { contentOf } from '#http/formats/content.ts'
import { draftOf, imported, rowValue } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'
import { MOST_REQUESTS, sourceProblem } from '#http/formats/source.ts'
import { utf8Text } from '#http/formats/utf8.ts'
import { variableNotes } from '#http/formats/variable-notes.ts'
import { meaningsOf, substitution, type Substitute } from '#http/variables.ts'
import { absoluteTarget } from './target.ts'
import { readSection, type RequestSection } from './request-section.ts'
import { sectionsOf } from './sections.ts'

/**
 * Reads a `.http` or `.rest` file as VS Code’s REST Client and the JetBrains IDEs write them. Variables that
 * the file gives a value are put in; others stay as they are written.
 */
export function readHttpFile(text: string): Imported {
  const problem = sourceProblem(text)
  if (problem) return { requests: [], notes: [problem] }
  const notes: ImportNote[] = []
  const sections = sectionsOf(text.replace(/^\uFEFF/, ''))
    .slice(0, MOST_REQUESTS)
    .map((section) => readSection(section, notes))
  const substitute = substitution(
    meaningsOf(
      sections
        .flatMap(({ variables }) => variables)
        .map(([name, value]) => ({ name, value, enabled: true })),
    ),
  )
  const requests = sections.flatMap(({ request }) => (request ? [requestOf(request, substitute, notes)] : []))
  if (requests.length === 0) notes.push(note('There is no request in this file.'))
  notes.push(...variableNotes(requests.map(({ draft }) => draft)))
  return { requests, notes: notes.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0) }
}

function requestOf(section: RequestSection, substitute: Substitute, notes: ImportNote[]): ImportedRequest {
  const { tags, method, line } = section
  const written = section.headers.map((header) => ({ ...header, value: substitute(header.value) }))
  const { url, headers } = absoluteTarget(substitute(section.url), written, notes, line)
  const { auth, rest } = authOf(headers, notes, line)
  const type = rowValue(headers, 'Content-Type') ?? ''
  if (rest.some(({ name }) => sameName(name, 'X-Request-Type'))) {
    notes.push(note('GraphQL is sent as it stands here: put query and variables into one JSON object.', line))
  }
  const draft = draftOf({
    client: tags.client ?? 'script',
    method,
    url,
    headers: rest,
    auth,
    body: bodyOf(substitute(section.content), type),
    policy: {
      ...(tags.redirects ? { redirects: tags.redirects } : {}),
      ...(tags.timeoutMs === undefined ? {} : { timeoutMs: Math.min(tags.timeoutMs, 86_400_000) }),
      ...(tags.connectTimeoutMs === undefined || tags.connectTimeoutMs === 0
        ? {}
        : { connectTimeoutMs: Math.min(tags.connectTimeoutMs, 86_400_000) }),
    },
    credentials: tags.credentials ?? 'include',
  })
  return imported(substitute(section.name), draft, tags.folders)
}

/** A line that stands for what is in a file, as in `< ./report.txt`. */
const FILE = /^<(?:@\w*)?[ \t]+(\S.*)$/

function bodyOf(content: string, type: string): Partial<RequestDraft['body']> {
  if (content === '') return {}
  if (FILE.test(content)) return { kind: 'file' }
  const isForm = /^application\/x-www-form-urlencoded/i.test(type)
  const body = contentOf(isForm ? formInOneLine(content) : content, type)
  return body.parts ? { ...body, parts: body.parts.map(withoutContent) } : body
}

/** A form may be written over several lines, which begin or end with &. */
function formInOneLine(content: string): string {
  const lines = content.split('\n').map((line) => line.trim())
  const belong = lines.every((line, at) => at === 0 || line.startsWith('&') || lines[at - 1]?.endsWith('&'))
  return belong ? lines.join('') : content
}

/** A part whose content is in a file keeps the name of the file only. */
function withoutContent(part: Part): Part {
  const content = part.file ? utf8Text(bytesOfBase64(part.file.base64)) : part.value
  const path = FILE.exec(content ?? '')?.[1]?.trim()
  if (path === undefined) return part
  const name = part.file?.name || (path.split(/[/\\]/).at(-1) ?? path)
  return { ...part, value: '', file: { name, type: part.file?.type ?? part.type ?? '', base64: '' } }
}

/** REST clients encode `Basic user password` themselves; a colon or a space tells it from base64. */
function authOf(
  headers: readonly Row[],
  notes: ImportNote[],
  line: number,
): { auth: Partial<RequestDraft['auth']>; rest: readonly Row[] } {
  const value = rowValue(headers, 'Authorization') ?? ''
  const [, scheme = '', username, password] = /^(Basic|Digest)\s+([^\s:]+)(?:\s+|:)(.+)$/i.exec(value) ?? []
  const rest = headers.filter(({ name }) => !sameName(name, 'Authorization'))
  if (username !== undefined && password !== undefined && !/^digest\s.*=/i.test(value)) {
    const kind = scheme.toLowerCase() === 'basic' ? 'basic' : 'digest'
    return { auth: { kind, username, password }, rest }
  }
  if (/^AWS\s/i.test(value))
    notes.push(note('Signing for AWS is not offered: Authorization is kept as written.', line))
  return { auth: {}, rest: headers }
}
