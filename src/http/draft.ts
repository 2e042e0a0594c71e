import { defaultPolicy } from './policy.ts'
import type { RequestDraft } from './request-draft.ts'

/** The request an untouched builder holds: a GET of that URL with nothing added. */
export function emptyDraft(url = ''): RequestDraft {
  return {
    client: 'browser',
    method: 'GET',
    url,
    headers: [],
    auth: {
      kind: 'none',
      username: '',
      password: '',
      token: '',
      keyIn: 'header',
      keyName: 'X-API-Key',
      keyValue: '',
    },
    body: { kind: 'none', json: '', text: '', form: [] },
    policy: defaultPolicy,
    faults: [],
    credentials: 'same-origin',
  }
}
