import type { ImportNote } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { note } from '#http/formats/note.ts'

/** What comments of the form `# @tag` say of a request. */
export interface Tags {
  name?: string
  /** Outermost first. */
  folders?: string[]
  redirects?: 'manual'
  credentials?: RequestDraft['credentials']
  client?: RequestDraft['client']
  timeoutMs?: number
  connectTimeoutMs?: number
}

/**
 * Reads a comment: `@name`, `@no-redirect`, `@no-cookie-jar`, `@timeout` and `@connection-timeout` as REST
 * clients know them, `@folder`, `@client` and `@credentials` as {@link writeHttpFile} writes them. Other comments are passed over.
 */
export function readTag(comment: string, line: number, tags: Tags, notes: ImportNote[]): void {
  const [, tag, after = ''] = /^\s*(?:#|\/\/)\s*@([\w-]+)\s*=?(.*)$/.exec(comment) ?? []
  const rest = after.trim()
  switch (tag) {
    case undefined:
    case 'note':
    case 'no-log':
      return
    case 'name':
      tags.name = rest
      return
    case 'folder':
      if (rest !== '') tags.folders = [...(tags.folders ?? []), rest]
      return
    case 'no-redirect':
      tags.redirects = 'manual'
      return
    case 'no-cookie-jar':
      tags.credentials = 'omit'
      return
    case 'client':
      tags.client = rest === 'browser' ? 'browser' : 'script'
      return
    case 'credentials':
      tags.credentials = rest === 'include' || rest === 'omit' ? rest : 'same-origin'
      return
    case 'timeout':
    case 'connection-timeout': {
      const [, amount = '', unit = 's'] = /^(\d+)\s*(ms|s|m)?$/.exec(rest) ?? []
      if (amount === '') return
      const ms = Number(amount) * (UNITS[unit] ?? 1_000)
      tags[tag === 'timeout' ? 'timeoutMs' : 'connectTimeoutMs'] = ms
      return
    }
    default:
      notes.push(note(`“@${tag}” has no place here and is left out.`, line))
  }
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 }
