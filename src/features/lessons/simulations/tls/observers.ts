/** Where a request can be watched, from the page to the server. */
export type Observer = 'you' | 'network' | 'isp' | 'resolver' | 'cdn' | 'server'

/** What there is to know about a request. */
export type Item = 'address' | 'dns-name' | 'sni' | 'target' | 'fields' | 'content' | 'sizes' | 'timing'

export const items: readonly Item[] = [
  'address',
  'dns-name',
  'sni',
  'target',
  'fields',
  'content',
  'sizes',
  'timing',
]

/** What the learner sets. */
export interface Setting {
  readonly https: boolean
  /** Names are asked for over HTTPS, of a resolver elsewhere (RFC 8484). */
  readonly doh: boolean
  /** The name in the handshake is encrypted (RFC 9849). */
  readonly ech: boolean
  /** TLS ends at a CDN, which asks the origin over a connection of its own. */
  readonly cdn: boolean
  /** The network belongs to your company, whose root certificate is installed on your device, and whose gateway opens TLS. */
  readonly inspected: boolean
}

/** Who stands on the way, in order; the resolver beside it. */
export function observersOf({ cdn }: Setting): Observer[] {
  return cdn
    ? ['you', 'network', 'isp', 'resolver', 'cdn', 'server']
    : ['you', 'network', 'isp', 'resolver', 'server']
}

/**
 * How much an observer learns of an item. `absent`: the item does not exist there.
 */
export type Sight = 'all' | 'part' | 'nothing' | 'absent'

/** Whether an observer can change it: without anyone noticing, only so that a check fails, or not at all. */
export type Change = 'unnoticed' | 'noticed' | 'no'

export interface View {
  readonly sight: Sight
  readonly change: Change
  /** Why, in a sentence or two. */
  readonly why: string
  /** Where it is written. */
  readonly source?: { readonly number: string; readonly section: string }
}
