import type { Version } from './load-page.ts'
import type { ResourceKind } from './page.ts'
import type { Cost } from './time-spent.ts'

export const versions = ['h1', 'h2', 'h3'] as const satisfies readonly Version[]

export const versionNames: Record<Version, string> = { h1: 'HTTP/1.1', h2: 'HTTP/2', h3: 'HTTP/3' }

export const kindNames: Record<ResourceKind, string> = {
  html: 'HTML',
  css: 'style',
  js: 'script',
  font: 'font',
  data: 'data',
  image: 'images',
}

export const costNames: Record<Cost, string> = {
  handshake: 'handshakes',
  queue: 'waiting for a connection',
  'round-trip': 'round trips',
  receive: 'receiving',
  held: 'held back',
}

/** A moment of the model, given in µs. */
export function ms(micros: number): string {
  return `${Math.round(micros / 1_000).toLocaleString('en')} ms`
}
