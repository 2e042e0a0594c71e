import type { ImportNote } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { listed, note } from '#http/formats/note.ts'
import type { Document } from './document.ts'

type Auth = Partial<RequestDraft['auth']>

/** The auth that an operation asks for: the first of its ways that is offered here, without secrets. */
export function authOf(operation: unknown, document: Document, at: string, notes: ImportNote[]): Auth {
  const requirements = document.get(operation, 'security') ?? document.get(document.root, 'security')
  if (!Array.isArray(requirements)) return {}
  const names = requirements.flatMap((requirement: unknown) =>
    Object.keys(document.object(requirement) ?? {}),
  )
  const schemes = document.get(document.get(document.root, 'components'), 'securitySchemes')
  for (const name of names) {
    const auth = authOfScheme(document.get(schemes, name), document)
    if (auth) return auth
  }
  if (names.length > 0) notes.push(note(`${at}: auth by ${listed(names)} is not offered here and left out.`))
  return {}
}

function authOfScheme(scheme: unknown, document: Document): Auth | undefined {
  const said = (name: string) => String(document.get(scheme, name) ?? '')
  switch (said('type')) {
    case 'http': {
      const way = said('scheme').toLowerCase()
      return way === 'basic' || way === 'digest' || way === 'bearer' ? { kind: way } : undefined
    }
    case 'oauth2':
    case 'openIdConnect':
      return { kind: 'bearer' }
    case 'apiKey':
      if (said('in') === 'cookie')
        return { kind: 'api-key', keyIn: 'header', keyName: 'Cookie', keyValue: `${said('name')}=` }
      return { kind: 'api-key', keyIn: said('in') === 'query' ? 'query' : 'header', keyName: said('name') }
    default:
      return undefined
  }
}
