import type { EntryKind } from '#content/search/entry.ts'
import { excerptOf, marksOf } from '#content/search/excerpt.ts'
import { search, type SearchHit } from '#content/search/search.ts'
import type { SearchedCommand } from '#ui/commands/command.ts'
import { reveal } from '#ui/reveal.ts'

/** Words for parts of a lesson that are no plain sections. */
const parts: Partial<Record<EntryKind, string>> = { mission: 'Mission', exercise: 'Exercise' }

/** A place that was found by its words, as a command that goes there. */
export interface TextResult {
  readonly kind: EntryKind
  readonly command: SearchedCommand
}

/** What a query finds in the lessons, the FAQ and the reference, best first. Rejects where the index can’t be loaded. */
export async function textResults(query: string, go: (href: string) => void): Promise<readonly TextResult[]> {
  return (await search(query)).map((hit) => ({ kind: hit.entry.kind, command: commandOf(hit, go) }))
}

function commandOf({ entry, score, terms }: SearchHit, go: (href: string) => void): SearchedCommand {
  const { kind, href, title, text } = entry
  const part = parts[kind]
  const place = part === undefined ? entry.place : [...entry.place, part]
  return {
    // A page is the same command as the one that is found by its name.
    id: `${kind} ${kind === 'fact' ? title : href.slice(href.lastIndexOf('/') + 1)}`,
    title,
    ...(place.length > 0 && { detail: place.join(' › ') }),
    score,
    marks: marksOf(title, terms),
    excerpt: () => (text === '' ? undefined : excerptOf(text, terms)),
    run: () => {
      const from = location.pathname
      go(href)
      // Another page goes to its heading by itself, when it is there.
      if (location.pathname === from) reveal()
    },
  }
}
