import type { UrlPart } from '#http/url-parts.ts'

/** What there is to know about a kind of part besides where it goes (`UrlParts` says that). */
export interface UrlPartEntry {
  readonly kind: UrlPart['kind']
  readonly is: string
  readonly written: string
  readonly rfc: { readonly number: string; readonly section: string }
  /** Its name in JavaScript’s URL. */
  readonly property: 'protocol' | 'username' | 'hostname' | 'port' | 'pathname' | 'search' | 'hash'
}

/** The parts in the order in which they are written. Texts take `code` and **bold**. */
export const urlPartEntries: readonly UrlPartEntry[] = [
  {
    kind: 'scheme',
    is: 'By which rules the rest is read, and how to connect.',
    written:
      'A letter, then letters, digits, `+`, `-`, `.`; capitals count as small letters. A colon ends it.',
    rfc: { number: '3986', section: '3.1' },
    property: 'protocol',
  },
  {
    kind: 'userinfo',
    is: 'A name and a password. Out of use with http and https: it ends up in histories and logs, and makes a strange host look like a known one.',
    written: 'Before an `@`, the password after a colon.',
    rfc: { number: '3986', section: '3.2.1' },
    property: 'username',
  },
  {
    kind: 'host',
    is: 'Which machine, and which site on it.',
    written:
      'A name, an IPv4 address, or an IPv6 address in brackets. Capitals count as small letters; other letters than ASCII become `xn--…`.',
    rfc: { number: '3986', section: '3.2.2' },
    property: 'hostname',
  },
  {
    kind: 'port',
    is: 'Which program on the machine. Left out nearly always, as each scheme has a default: 443 for https, 80 for http.',
    written: 'After a colon: a number from 0 to 65535.',
    rfc: { number: '3986', section: '3.2.3' },
    property: 'port',
  },
  {
    kind: 'path',
    is: 'Which resource, segment by segment. It may look like folders; the server decides what it means.',
    written: 'Segments with a slash before each. `.` and `..` are resolved before anything is sent.',
    rfc: { number: '3986', section: '3.3' },
    property: 'pathname',
  },
  {
    kind: 'query',
    is: 'What else identifies the resource: a search, a page, a filter.',
    written:
      'After the first `?`. Usually `name=value` pairs with `&` between them, which is a habit of forms and no rule of URLs.',
    rfc: { number: '3986', section: '3.4' },
    property: 'search',
  },
  {
    kind: 'fragment',
    is: 'A place within what comes back, such as a heading.',
    written: 'After the first `#`, up to the end.',
    rfc: { number: '3986', section: '3.5' },
    property: 'hash',
  },
]

/** Characters that mean something in a URL or can’t stand in one, and why they are written as they are. */
export const encodedCharacters: readonly {
  readonly character: string
  readonly name: string
  readonly why: string
}[] = [
  { character: ' ', name: 'space', why: 'Can’t stand in a URL. In queries that a form writes it is `+`.' },
  { character: '/', name: '/', why: 'Would begin a new segment.' },
  { character: '?', name: '?', why: 'Would begin the query.' },
  {
    character: '#',
    name: '#',
    why: 'Would begin the fragment, and the server would never see what follows.',
  },
  { character: '&', name: '&', why: 'Would begin the next parameter.' },
  { character: '=', name: '=', why: 'Would part name and value.' },
  { character: '+', name: '+', why: 'Would be read as a space in a query.' },
  { character: '%', name: '%', why: 'Begins an encoded byte itself. Encoded twice it comes out as `%2525`.' },
  { character: 'ü', name: 'ü', why: 'Not ASCII: its UTF-8 bytes, each with a `%`.' },
  { character: '€', name: '€', why: 'Three bytes in UTF-8, so three times a `%`.' },
]
