/** What a status answer may be told by its address. */
export interface StatusWishes {
  /** Seconds, or an HTTP-date ready made (RFC 9110, 10.2.3). */
  readonly retryAfter: string
  /** The address answered for, and the method it was asked with. */
  readonly url: URL
  readonly method: string
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

type Fields = Readonly<Record<string, string>>

const retryAfter = ({ retryAfter }: StatusWishes): Fields => ({ 'Retry-After': retryAfter })
const home = (): Fields => ({ Location: '/' })

/** The fields that a status must or should come with, by the RFC that defines it. */
const fieldsOf: ReadonlyMap<number, (wishes: StatusWishes) => Fields> = new Map([
  [201, ({ url }) => ({ Location: url.pathname })], // 9110, 15.3.2
  [206, () => ({ 'Content-Range': 'bytes 0-99/1000' })], // 9110, 15.3.7
  [300, home],
  [301, home],
  [302, home],
  [303, home],
  [304, () => ({ ETag: '"a-version-you-have"' })], // 9110, 15.4.5
  [307, home],
  [308, home],
  [401, () => ({ 'WWW-Authenticate': 'Bearer realm="faults"' })], // 9110, 15.5.2
  [405, ({ method }) => ({ Allow: METHODS.filter((each) => each !== method).join(', ') })], // 9110, 15.5.6
  [407, () => ({ 'Proxy-Authenticate': 'Basic realm="proxy"' })], // 9110, 15.5.8
  [408, () => ({ Connection: 'close' })], // 9110, 15.5.9
  [413, retryAfter], // 9110, 15.5.14
  [415, () => ({ Accept: 'application/json', 'Accept-Encoding': 'identity' })], // 9110, 15.5.16
  [416, () => ({ 'Content-Range': 'bytes */1000' })], // 9110, 15.5.17
  [426, () => ({ Upgrade: 'HTTP/2.0', Connection: 'Upgrade' })], // 9110, 15.5.22
  [429, retryAfter], // 6585, 4
  [451, () => ({ Link: '<https://faults.example.com/>; rel="blocked-by"' })], // 7725, 3
  [503, retryAfter], // 9110, 15.6.4
])

export function statusFields(status: number, wishes: StatusWishes): Fields {
  return fieldsOf.get(status)?.(wishes) ?? {}
}
