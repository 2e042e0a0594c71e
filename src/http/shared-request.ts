import * as v from 'valibot'
import { assertionRows, toAssertion, toAssertionRow } from './assertions/assertion-schema.ts'
import { emptyDraft } from './draft.ts'
import { faultsSchema } from './fault-schema.ts'
import type { Fault } from './fault.ts'
import type { NamedVariables } from './imported.ts'
import { changesOf, type Policy } from './policy.ts'
import { policyEntries } from './policy-schema.ts'
import { pathVariableRows } from './path-variables.ts'
import type { DisabledParam, RequestDraft, Row } from './request-draft.ts'

/** Name and value, and `false` where the row is kept and not sent. */
const rows = v.array(
  v.union([
    v.strictTuple([v.string(), v.string()]),
    v.strictTuple([v.string(), v.string(), v.literal(false)]),
  ]),
)

/** The position of a disabled parameter, its name, its value, and how it was spelled. */
const disabledParams = v.array(
  v.union([
    v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.string(), v.string()]),
    v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.string(), v.string(), v.string()]),
  ]),
)

const file = v.object({ name: v.string(), type: v.string(), base64: v.pipe(v.string(), v.base64()) })

const parts = v.array(
  v.object({
    name: v.string(),
    value: v.string(),
    enabled: v.boolean(),
    type: v.exactOptional(v.string()),
    file: v.exactOptional(file),
  }),
)

const auth = v.variant('kind', [
  v.object({ kind: v.picklist(['basic', 'digest']), username: v.string(), password: v.string() }),
  v.object({ kind: v.literal('bearer'), token: v.string() }),
  v.object({
    kind: v.literal('api-key'),
    keyIn: v.picklist(['header', 'query']),
    keyName: v.string(),
    keyValue: v.string(),
  }),
])

const body = v.variant('kind', [
  v.object({ kind: v.literal('json'), json: v.string() }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('form'), form: rows }),
  v.object({ kind: v.literal('multipart'), parts }),
  v.object({ kind: v.literal('file'), file: v.exactOptional(file) }),
])

const policy = v.object(policyEntries) satisfies v.GenericSchema<unknown, Partial<Policy>>

const faults: v.GenericSchema<unknown, readonly Fault[]> = faultsSchema

/** A request as a link carries it: what is as in a fresh request is left out. */
export const sharedRequest = v.object({
  client: v.exactOptional(v.picklist(['browser', 'script'])),
  method: v.exactOptional(v.string()),
  url: v.string(),
  disabledParams: v.exactOptional(disabledParams),
  pathVariables: v.exactOptional(rows),
  headers: v.exactOptional(rows),
  auth: v.exactOptional(auth),
  body: v.exactOptional(body),
  policy: v.exactOptional(policy),
  faults: v.exactOptional(faults),
  assertions: v.exactOptional(assertionRows),
  credentials: v.exactOptional(v.picklist(['omit', 'same-origin', 'include'])),
  environment: v.exactOptional(
    v.object({ name: v.string(), variables: v.array(v.strictTuple([v.string(), v.string()])) }),
  ),
})

type SharedRequest = v.InferOutput<typeof sharedRequest>
type SharedParams = v.InferOutput<typeof disabledParams>
type SharedRows = v.InferOutput<typeof rows>

/**
 * The request of a draft. What stands under another kind of auth or body than the chosen one is
 * not part of it, so that nothing is shared unseen.
 */
export function toShared(draft: RequestDraft): SharedRequest {
  const fresh = emptyDraft()
  const different = changesOf(draft.policy)
  return {
    ...(draft.client === fresh.client ? {} : { client: draft.client }),
    ...(draft.method === fresh.method ? {} : { method: draft.method }),
    url: draft.url,
    ...(draft.disabledParams?.length ? { disabledParams: draft.disabledParams.map(fromDisabled) } : {}),
    ...sharedVariables(draft),
    ...(draft.headers.length === 0 ? {} : { headers: fromRows(draft.headers) }),
    ...sharedAuth(draft.auth),
    ...sharedBody(draft.body),
    ...(Object.keys(different).length === 0 ? {} : { policy: different }),
    ...(draft.faults.length === 0 ? {} : { faults: draft.faults }),
    ...(draft.assertions?.length ? { assertions: draft.assertions.map(toAssertionRow) } : {}),
    ...(draft.credentials === fresh.credentials ? {} : { credentials: draft.credentials }),
  }
}

/** The draft that a shared request fills a builder with. */
export function fromShared(shared: SharedRequest): RequestDraft {
  const fresh = emptyDraft(shared.url)
  const { headers = [], body: content } = shared
  return {
    ...fresh,
    client: shared.client ?? fresh.client,
    method: shared.method ?? fresh.method,
    ...(shared.disabledParams ? { disabledParams: shared.disabledParams.map(toDisabled) } : {}),
    ...(shared.pathVariables ? { pathVariables: toRows(shared.pathVariables) } : {}),
    headers: toRows(headers),
    auth: { ...fresh.auth, ...shared.auth },
    body: {
      ...fresh.body,
      ...(content?.kind === 'form' ? { kind: 'form', form: toRows(content.form) } : content),
    },
    policy: { ...fresh.policy, ...shared.policy },
    faults: shared.faults ?? [],
    ...(shared.assertions?.length ? { assertions: shared.assertions.map(toAssertion) } : {}),
    credentials: shared.credentials ?? fresh.credentials,
  }
}

/** The values of variables that go along in a link: never a secret one. */
export function sharedEnvironment(
  environment: NamedVariables | undefined,
): Pick<SharedRequest, 'environment'> {
  const open = environment?.variables.filter(({ secret = false }) => !secret) ?? []
  if (!environment || open.length === 0) return {}
  const variables = open.map(({ name, value }): [string, string] => [name, value])
  return { environment: { name: environment.name, variables } }
}

function sharedAuth(given: RequestDraft['auth']): Pick<SharedRequest, 'auth'> {
  const { kind, username, password, token, keyIn, keyName, keyValue } = given
  switch (kind) {
    case 'none':
      return {}
    case 'basic':
    case 'digest':
      return { auth: { kind, username, password } }
    case 'bearer':
      return { auth: { kind, token } }
    case 'api-key':
      return { auth: { kind, keyIn, keyName, keyValue } }
  }
}

function sharedBody({
  kind,
  json,
  text,
  form,
  parts = [],
  file,
}: RequestDraft['body']): Pick<SharedRequest, 'body'> {
  switch (kind) {
    case 'none':
      return {}
    case 'json':
      return { body: { kind, json } }
    case 'text':
      return { body: { kind, text } }
    case 'form':
      return { body: { kind, form: fromRows(form) } }
    case 'multipart':
      return { body: { kind, parts: [...parts] } }
    case 'file':
      return { body: { kind, ...(file ? { file } : {}) } }
  }
}

/** The values of those variables that the URL names; others were for another URL. */
function sharedVariables({ url, pathVariables }: RequestDraft): Pick<SharedRequest, 'pathVariables'> {
  const filled = pathVariableRows(url, pathVariables).filter(({ value }) => value !== '')
  return filled.length === 0 ? {} : { pathVariables: fromRows(filled) }
}

function fromDisabled({ index, row, raw }: DisabledParam): SharedParams[number] {
  return raw === undefined ? [index, row.name, row.value] : [index, row.name, row.value, raw]
}

function toDisabled([index, name, value, raw]: SharedParams[number]): DisabledParam {
  return { index, row: { name, value, enabled: false }, ...(raw === undefined ? {} : { raw }) }
}

function fromRows(given: readonly Row[]): SharedRows {
  return given.map(({ name, value, enabled }) => (enabled ? [name, value] : [name, value, false]))
}

function toRows(given: SharedRows): Row[] {
  return given.map(([name, value, enabled = true]) => ({ name, value, enabled }))
}
