import type { Service } from '#network/service.ts'
import { authorize } from './authorize.ts'
import type { Resource } from './call.ts'
import { contents } from './contents.ts'
import { cors } from './cors.ts'
import { introspect } from './introspect.ts'
import { loginResources } from './login.ts'
import { metadataResources } from './metadata.ts'
import { revoke } from './revoke.ts'
import { answerOther, serve } from './serve.ts'
import { firstState, readSaved, toSaved } from './state.ts'
import { token } from './token.ts'
import { userinfo } from './userinfo.ts'

const endpoints: readonly Resource[] = [
  ...metadataResources,
  authorize,
  token,
  revoke,
  introspect,
  userinfo,
  ...loginResources,
]
const resources = [contents(endpoints), ...endpoints]

/**
 * https://login.example.com, an authorization server and a login by session cookie. README.md says what it
 * does.
 */
export function createService(): Service {
  const state = firstState()
  return {
    handlers: resources.flatMap((resource) => serve(resource, state)),
    cors,
    fallback: (request) => answerOther(request, state, resources),
    reset: () => void Object.assign(state, firstState()),
    save: () => toSaved(state),
    load: (saved) => void Object.assign(state, readSaved(saved)),
  }
}
