import { base64OfBytes, bytesOfBase64 } from '#http/base64.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { isToken } from '#http/method.ts'
import { defaultPolicy } from '#http/policy.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { Part, RequestDraft } from '#http/request-draft.ts'
import { utf8Text } from '#http/formats/utf8.ts'
import { readHttpFile } from './read-http-file.ts'

/** A `.http` file, and what it can’t hold, each in a sentence. */
export interface HttpFile {
  readonly text: string
  readonly notes: readonly string[]
}

/**
 * Writes requests as a `.http` file that REST clients read: what is sent, with auth and content as they
 * go out. What such a file has no word for, such as retries, is left out.
 */
export function writeHttpFile(
  requests: readonly (Omit<ImportedRequest, 'folders'> & Partial<ImportedRequest>)[],
): HttpFile {
  const notes: string[] = []
  const sections = requests.map(({ name, folders = [], draft }) => {
    const title = inOneLine(name)
    const named = withFilesNamed(draft, title, notes)
    const section = sectionOf(named)
    if (named === draft && !isSame(section, draft)) {
      notes.push(`“${title}” comes back changed: it holds something that has another meaning in such a file.`)
    }
    // Folders are a comment to other REST clients.
    const place = folders.map((folder) => `# @folder ${inOneLine(folder)}\n`).join('')
    return `### ${title}\n${place}${section}`
  })
  return { text: sections.join('\n\n'), notes }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function sectionOf(draft: RequestDraft): string {
  const { method, url, fields, body } = prepareRequest(draft)
  const { policy } = draft
  const tags = [
    ...(draft.client === 'script' ? [] : [`# @client ${draft.client}`]),
    ...(draft.credentials === 'include' ? [] : [`# @credentials ${draft.credentials}`]),
    ...(policy.redirects === 'manual' ? ['# @no-redirect'] : []),
    ...(policy.timeoutMs === null || policy.timeoutMs === defaultPolicy.timeoutMs
      ? []
      : [`# @timeout ${policy.timeoutMs} ms`]),
    ...(policy.connectTimeoutMs === undefined
      ? []
      : [`# @connection-timeout ${Math.ceil(policy.connectTimeoutMs)} ms`]),
  ]
  const { username, password } = draft.auth
  const digest = draft.auth.kind === 'digest' ? [`Authorization: Digest ${username} ${password}`] : []
  // The URL standard drops tabs and line ends.
  const target = url.replace(/[\t\r\n]/g, '')
  const lines = fields.filter(({ name }) => isToken(name)).map(({ name, value }) => `${name}: ${value}`)
  const head = [...tags, `${method} ${target}`, ...lines, ...digest].join('\n')
  const content = body && utf8Text(body)
  return content ? `${head}\n\n${content}\n` : `${head}\n`
}

/** The draft with the name of each file that is no text in the place of its bytes, as REST clients write it. */
function withFilesNamed(draft: RequestDraft, title: string, notes: string[]): RequestDraft {
  const { kind, file, parts = [] } = draft.body
  const isText = (base64: string) => utf8Text(bytesOfBase64(base64)) !== undefined
  const named = (name: string) => {
    notes.push(`“${title}” sends the file ${name}: put it beside the .http file.`)
    return base64OfBytes(new TextEncoder().encode(`< ./${name}`))
  }
  const withName = (part: Part): Part =>
    part.enabled && part.file && !isText(part.file.base64)
      ? { ...part, file: { ...part.file, base64: named(part.file.name) } }
      : part
  if (kind === 'multipart') {
    const renamed = parts.map(withName)
    return renamed.every((part, index) => part === parts[index])
      ? draft
      : { ...draft, body: { ...draft.body, parts: renamed } }
  }
  if (kind !== 'file' || !file || isText(file.base64)) return draft
  return { ...draft, body: { ...draft.body, file: { ...file, base64: named(file.name) } } }
}

/** Whether a section is read as the request it was written from, but for line ends at its end. */
function isSame(section: string, draft: RequestDraft): boolean {
  const { requests } = readHttpFile(section)
  const [again] = requests
  return requests.length === 1 && again !== undefined && essence(again.draft) === essence(draft)
}

function essence(draft: RequestDraft): string {
  const { body, url, ...rest } = prepareRequest(draft)
  const content = body === undefined ? '' : (utf8Text(body)?.trimEnd() ?? base64OfBytes(body))
  return JSON.stringify({ ...rest, url: url.replace(/[\t\r\n]/g, ''), content, client: draft.client })
}
