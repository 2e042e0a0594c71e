import type { Command } from './command.ts'
import { match, type Marks } from './match.ts'

/** A command that was found, and what of its title answered the query. */
export interface Found {
  readonly command: Command
  readonly marks: Marks
}

/** What was found under one heading. */
export interface FoundGroup {
  readonly group: string
  readonly items: readonly Found[]
  /** How many more there are than are listed. */
  readonly more: number
}

/** The commands of one source, as they came. */
export interface Listed {
  readonly group: string
  readonly commands: readonly Command[]
  readonly searches?: boolean | undefined
  readonly onlyWhenSearched?: boolean | undefined
}

const A_GROUP = 7
const ALONE = 60

/**
 * What a query finds, the best group first; in a group the best first, else as they came. Before one has
 * typed: what was used last, then what is always listed.
 */
export function find(listed: readonly Listed[], query: string, recent: readonly string[]): FoundGroup[] {
  if (query.trim() === '') return unasked(listed, recent)
  const groups = listed.flatMap(({ group, commands, searches }) => {
    const found = commands.flatMap((command) => {
      const matched = match(query, command.title, `${command.detail ?? ''} ${command.words ?? ''}`)
      if (matched) return { command, ...matched }
      return searches ? { command, score: 0, marks: [] } : []
    })
    const items = searches ? found : found.toSorted((a, b) => b.score - a.score)
    return items.length === 0 ? [] : { group, items, best: Math.max(...items.map(({ score }) => score)) }
  })
  const most = groups.length > 1 ? A_GROUP : ALONE
  return groups
    .toSorted((a, b) => b.best - a.best)
    .map(({ group, items }) => ({
      group,
      items: items.slice(0, most),
      more: Math.max(0, items.length - most),
    }))
}

function unasked(listed: readonly Listed[], recent: readonly string[]): FoundGroup[] {
  const all = new Map(listed.flatMap(({ commands }) => commands.map((command) => [command.id, command])))
  const used = recent.flatMap((id) => all.get(id) ?? [])
  return [{ group: 'Recent', commands: used }, ...listed.filter(({ onlyWhenSearched }) => !onlyWhenSearched)]
    .filter(({ commands }) => commands.length > 0)
    .map(({ group, commands }) => ({
      group,
      items: commands.map((command) => ({ command, marks: [] })),
      more: 0,
    }))
}
