const LONGEST_LABEL = 40
const LONGEST_ID = 60

/** A name as a label: on one line, of 40 characters at most, cut between words where that is possible. */
export function labelOf(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  if (characters.length <= LONGEST_LABEL) return line
  const cut = characters.slice(0, LONGEST_LABEL - 1).join('')
  const between = cut.lastIndexOf(' ')
  return `${(between > LONGEST_LABEL / 2 ? cut.slice(0, between) : cut).trimEnd()}…`
}

/** An id made of a name: letters without their accents, digits, single hyphens. */
export function idOf(name: string): string {
  const plain = name.slice(0, 500).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID)
  return words.replace(/^-|-$/g, '') || 'question'
}

/** The id itself, or with the first number behind it that makes it differ from those taken. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free
    free = `${id.slice(0, 90)}-${number}`
  }
}
