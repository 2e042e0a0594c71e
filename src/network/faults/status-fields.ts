import type { Field } from '#http/field.ts'
import type { MatchedRequest } from './fault-match.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

const home = () => ({ Location: '/' })

type FieldsFor = (request: MatchedRequest) => Readonly<Record<string, string>>

const fieldsByStatus: ReadonlyMap<number, FieldsFor> = new Map<number, FieldsFor>([
  [201, ({ url }) => ({ Location: url.pathname })], // 9110, 15.3.2
  [206, () => ({ 'Content-Range': 'bytes 0-99/1000' })], // 9110, 15.3.7
  [300, home],
  [301, home],
  [302, home],
  [303, home],
  [304, () => ({ ETag: '"a-version-you-have"' })], // 9110, 15.4.5
  [307, home],
  [308, home],
  [401, ({ url }) => ({ 'WWW-Authenticate': `Bearer realm="${url.hostname}"` })], // 9110, 15.5.2
  [405, ({ method }) => ({ Allow: METHODS.filter((each) => each !== method).join(', ') })], // 9110, 15.5.6
  [407, () => ({ 'Proxy-Authenticate': 'Basic realm="proxy"' })], // 9110, 15.5.8
  [408, () => ({ Connection: 'close' })], // 9110, 15.5.9
  [415, () => ({ Accept: 'application/json', 'Accept-Encoding': 'identity' })], // 9110, 15.5.16
  [416, () => ({ 'Content-Range': 'bytes */1000' })], // 9110, 15.5.17
  [426, () => ({ Upgrade: 'HTTP/2.0', Connection: 'Upgrade' })], // 9110, 15.5.22
  [451, ({ url }) => ({ Link: `<${url.origin}/>; rel="blocked-by"` })], // 7725, 4
])

/** The fields that a status must or should come with, by the RFC that defines it; Retry-After is the caller's to add. */
export function fieldsOfStatus(status: number, request: MatchedRequest): Field[] {
  const fields = fieldsByStatus.get(status)?.(request) ?? {}
  return Object.entries(fields).map(([name, value]) => ({ name, value }))
}
