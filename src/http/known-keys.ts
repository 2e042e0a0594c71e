import * as v from 'valibot'

/** An object with these keys and no others; says by name which one is missing or unknown. */
export function knownKeys<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) => {
    const known = Object.keys(entries).join(', ')
    if (issue.expected === 'never') return `This key is not known here. Known are ${known}.`
    if (issue.path) return 'This is missing. Add it.'
    return `Write an object here, with ${known}.`
  })
}
