import type { ImportNote } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { note } from '#http/formats/note.ts'
import { isRecord, memberOf } from '#http/formats/source.ts'

type Auth = Partial<RequestDraft['auth']>

/** The auth of a request; undefined where it takes over that of its folder. */
export function authOf(given: unknown, at: string, notes: ImportNote[]): Auth | undefined {
  const type = memberOf(given, 'type')
  if (typeof type !== 'string') return undefined
  const value = (name: string) => parameter(memberOf(given, type), name)
  switch (type) {
    case 'noauth':
      return {}
    case 'basic':
    case 'digest':
      return { kind: type, username: value('username'), password: value('password') }
    case 'bearer':
      return { kind: 'bearer', token: value('token') }
    case 'oauth2':
      notes.push(note(`${at}: OAuth 2 is read as its access token; ask for a new one under Auth.`))
      return { kind: 'bearer', token: value('accessToken') }
    case 'apikey':
      return {
        kind: 'api-key',
        keyName: value('key'),
        keyValue: value('value'),
        keyIn: value('in') === 'query' ? 'query' : 'header',
      }
    default:
      notes.push(note(`${at}: auth of the kind “${type}” is not offered here and left out.`))
      return {}
  }
}

/** 2.1 has a list of keys and values, 2.0 an object. */
function parameter(parameters: unknown, name: string): string {
  const value = Array.isArray(parameters)
    ? memberOf(
        parameters.find((entry: unknown) => isRecord(entry) && entry['key'] === name),
        'value',
      )
    : memberOf(parameters, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
