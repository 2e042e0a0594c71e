import type { Command, SearchedCommand } from './command.ts'
import { BY_NAME, match, type Marks } from './match.ts'

/** A command that was found, and what of its title answered the query. */
export interface Found {
  readonly command: Command
  readonly marks: Marks
  /** A piece of its text, where it was found by that. */
  readonly excerpt?: SearchedCommand['excerpt']
}

/** What was found under one heading. */
export interface FoundGroup {
  readonly group: string
  readonly items: readonly Found[]
  /** How many more there are than are listed. */
  readonly more: number
}

/** The commands of a source that are matched by their names, as they came. */
export interface ListedByName {
  readonly group: string
  readonly commands: readonly Command[]
  readonly searches?: false | undefined
  readonly onlyWhenSearched?: boolean | undefined
}

/** What a source that searches by itself found. */
export interface ListedBySearch {
  readonly group: string
  readonly commands: readonly SearchedCommand[]
  readonly searches: true
  readonly onlyWhenSearched: true
}

export type Listed = ListedByName | ListedBySearch

const A_GROUP = 7
/** Those with a piece of text take more room. */
const A_SEARCHED_GROUP = 5
const ALONE = 60

/**
 * What a query finds, the best group first; in a group the best first, else as they came. What sources that search
 * found stands after what is called so, and before what only has to do with it; nothing stands there twice. Before
 * one has typed: what was used last, then what is always listed.
 */
export function find(listed: readonly Listed[], query: string, recent: readonly string[]): FoundGroup[] {
  if (query.trim() === '') return unasked(listed, recent)
  const named = listed.flatMap((source) => (source.searches ? [] : matched(source, query)))
  const called = new Set(
    named.flatMap(({ items }) => items.filter(isCalled).map(({ command }) => command.id)),
  )
  const searched = listed.flatMap((source) => (source.searches ? found(source, called) : []))
  const shown = new Set(searched.flatMap(({ items }) => items.map(({ command }) => command.id)))
  const once = named.flatMap(({ group, items }) => {
    const left = items.filter((item) => isCalled(item) || !shown.has(item.command.id))
    return left.length === 0 ? [] : { group, items: left, best: left[0]?.score ?? 0, most: A_GROUP }
  })
  const groups = [
    ...once.filter(({ best }) => best >= BY_NAME).toSorted(byBest),
    ...searched.toSorted(byBest),
    ...once.filter(({ best }) => best < BY_NAME).toSorted(byBest),
  ]
  return groups.map(({ group, items, most }) => {
    const room = groups.length > 1 ? most : ALONE
    return { group, items: items.slice(0, room), more: Math.max(0, items.length - room) }
  })
}

interface Matched extends Found {
  readonly score: number
}

function matched({ group, commands }: ListedByName, query: string) {
  const items = commands.flatMap((command): Matched[] => {
    const answer = match(query, command.title, `${command.detail ?? ''} ${command.words ?? ''}`)
    return answer ? [{ command, ...answer }] : []
  })
  return { group, items: items.toSorted((a, b) => b.score - a.score) }
}

function found({ group, commands }: ListedBySearch, called: ReadonlySet<string>) {
  const items = commands
    .filter(({ id }) => !called.has(id))
    .map((command): Matched => {
      const { score, marks, excerpt } = command
      return { command, score, marks, excerpt }
    })
  return items.length === 0 ? [] : { group, items, best: items[0]?.score ?? 0, most: A_SEARCHED_GROUP }
}

function isCalled({ score }: Matched): boolean {
  return score >= BY_NAME
}

function byBest(a: { readonly best: number }, b: { readonly best: number }): number {
  return b.best - a.best
}

function unasked(listed: readonly Listed[], recent: readonly string[]): FoundGroup[] {
  const byName = listed.filter((source): source is ListedByName => !source.searches)
  const all = new Map(byName.flatMap(({ commands }) => commands.map((command) => [command.id, command])))
  const used = recent.flatMap((id) => all.get(id) ?? [])
  return [{ group: 'Recent', commands: used }, ...byName.filter(({ onlyWhenSearched }) => !onlyWhenSearched)]
    .filter(({ commands }) => commands.length > 0)
    .map(({ group, commands }) => ({
      group,
      items: commands.map((command) => ({ command, marks: [] })),
      more: 0,
    }))
}
