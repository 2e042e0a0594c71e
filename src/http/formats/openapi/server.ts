import type { ImportNote } from '#http/imported.ts'
import { note } from '#http/formats/note.ts'
import type { Document } from './document.ts'
import { textOf } from './parameters.ts'

/** The URL that paths are put after: of the operation, its path or the document, with its variables filled in. */
export function serverOf(pathItem: unknown, operation: unknown, document: Document): string {
  for (const owner of [operation, pathItem, document.root]) {
    const servers = document.get(owner, 'servers')
    const server = Array.isArray(servers) ? document.object(servers[0]) : undefined
    if (typeof server?.['url'] !== 'string') continue
    const variables = document.get(server, 'variables')
    const url = server['url'].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = document.get(document.get(variables, name), 'default')
      return value === undefined ? whole : textOf(value)
    })
    return (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `{{baseUrl}}${url}`).replace(/\/+$/, '')
  }
  return '{{baseUrl}}'
}

/** What to know of a document whose server is not said in full. */
export function serverNotes(urls: readonly string[]): ImportNote[] {
  if (!urls.some((url) => url.startsWith('{{baseUrl}}'))) return []
  return [
    note('The document does not say its host: set the variable baseUrl, such as https://api.example.com.'),
  ]
}
