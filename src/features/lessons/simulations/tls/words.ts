import type { Change, Item, Observer, Setting, Sight } from './observers.ts'

export const itemNames: Record<Item, string> = {
  address: 'IP address and port',
  'dns-name': 'Name asked of DNS',
  sni: 'Name in the handshake (SNI)',
  target: 'Method, path and query',
  fields: 'Fields, cookies, credentials',
  content: 'Content, both ways',
  sizes: 'Sizes',
  timing: 'Timing',
}

/** What an observer is called; the first network's owner hangs on the setting. */
export function observerName(observer: Observer, { inspected }: Setting): string {
  switch (observer) {
    case 'you':
      return 'You'
    case 'network':
      return inspected ? 'Company gateway' : 'Café Wi-Fi'
    case 'isp':
      return 'Provider'
    case 'resolver':
      return 'DNS resolver'
    case 'cdn':
      return 'CDN'
    case 'server':
      return 'Server'
  }
}

export const sightWords: Record<Sight, string> = {
  all: 'reads it',
  part: 'learns part of it',
  nothing: 'can’t read it',
  absent: 'does not exist',
}

export const changeWords: Record<Change, string> = {
  unnoticed: 'can change it unnoticed',
  noticed: 'can’t change it unnoticed: a check would fail',
  no: 'can’t change it',
}
