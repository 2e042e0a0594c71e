import type { Fault } from '#http/fault.ts'
import { addresses } from './addresses.ts'

/** What goes wrong on the wire at an address of https://faults.example.com; counted for that address alone. */
export function faultsAt(url: URL): readonly Fault[] {
  const address = addresses.find(({ path }) => isAt(path, url.pathname))
  const faults = address?.faults?.(url) ?? []
  return faults.map((fault) => ({ ...fault, host: url.host, path: url.pathname }))
}

// `{…}` stands for one segment, and no more than one.
function isAt(template: string, pathname: string): boolean {
  const expected = template.split('/')
  const segments = pathname.split('/')
  return (
    segments.length === expected.length &&
    expected.every((one, index) => one === segments[index] || (one.startsWith('{') && segments[index] !== ''))
  )
}
