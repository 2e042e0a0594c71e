import { fieldValue, type Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'
import { contentKind } from '#workbench/inspector/content-text.ts'

/** The ways content can be looked at. */
export const views = ['pretty', 'tree', 'raw', 'preview', 'hex'] as const

export type View = (typeof views)[number]

/** What content is: the family that its view is remembered for, and its name. */
export interface ContentNature {
  readonly family: 'json' | 'html' | 'svg' | 'text' | 'image' | 'binary'
  /** As in “JSON, 83 bytes”. */
  readonly name: string
  /** The ways to look at it, the one to begin with first. */
  readonly views: readonly [View, ...View[]]
  /** The media type without parameters, in lower case; '' where none is named. */
  readonly type: string
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^text\/html$/, 'HTML'],
  [/[/+]xml$/, 'XML'],
  [/^text\/css$/, 'CSS'],
  [/javascript$/, 'JavaScript'],
  [/^text\/event-stream$/, 'An event stream'],
  [/^application\/x-www-form-urlencoded$/, 'Form fields'],
  [/^application\/pdf$/, 'A PDF document'],
  [/^audio\//, 'Audio'],
  [/^video\//, 'Video'],
  [/^application\/(?:zip|gzip|x-gzip|x-tar)$/, 'An archive'],
]

/** Tells what content is and how it can be looked at, by its Content-Type and for lack of one by its bytes. */
export function natureOf(fields: readonly Field[], body: CapturedBody): ContentNature {
  const type = (fieldValue(fields, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const named = NAMES.find(([pattern]) => pattern.test(type))?.[1]
  const kind = contentKind(fields, body)
  if (type === 'image/svg+xml') {
    return { family: 'svg', name: 'An SVG image', views: ['preview', 'raw', 'hex'], type }
  }
  if (kind === 'json') return { family: 'json', name: 'JSON', views: ['pretty', 'tree', 'raw', 'hex'], type }
  if (kind === 'html') return { family: 'html', name: 'HTML', views: ['raw', 'preview', 'hex'], type }
  if (kind !== 'binary') return { family: 'text', name: named ?? 'Text', views: ['raw', 'hex'], type }
  if (type.startsWith('image/')) {
    return { family: 'image', name: `An image (${type.slice(6)})`, views: ['preview', 'hex'], type }
  }
  return { family: 'binary', name: named ?? 'Binary', views: ['hex'], type }
}
