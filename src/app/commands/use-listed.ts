import { useEffect, useState } from 'react'
import type { CommandSource } from '#ui/commands/command.ts'
import type { Listed } from '#ui/commands/find.ts'

/** What the sources gave so far, whether one is still asked, and which could not answer. */
export interface Listing {
  readonly listed: readonly Listed[]
  readonly pending: boolean
  readonly failed: readonly string[]
}

type Answer = Listed | 'pending' | 'failed'

/** Asks each source once, and those that search again for every query. What a source found last stays until it answers. */
export function useListed(sources: readonly CommandSource[], query: string): Listing {
  const [answers, setAnswers] = useState<ReadonlyMap<CommandSource, Answer>>(new Map())
  const asked = query.trim()

  useEffect(() => {
    const asking = new AbortController()
    for (const source of sources) if (!source.searches) ask(source, '', asking.signal, setAnswers)
    return () => asking.abort()
  }, [sources])

  useEffect(() => {
    const asking = new AbortController()
    for (const source of sources) if (source.searches) ask(source, asked, asking.signal, setAnswers)
    return () => asking.abort()
  }, [sources, asked])

  const known = sources.map((source) => ({ source, answer: answers.get(source) ?? 'pending' }))
  return {
    listed: known.flatMap(({ answer }) => (typeof answer === 'string' ? [] : answer)),
    pending: known.some(({ answer }) => answer === 'pending'),
    failed: known.flatMap(({ source, answer }) => (answer === 'failed' ? source.group : [])),
  }
}

function ask(
  source: CommandSource,
  query: string,
  signal: AbortSignal,
  setAnswers: (
    change: (before: ReadonlyMap<CommandSource, Answer>) => ReadonlyMap<CommandSource, Answer>,
  ) => void,
): void {
  const put = (answer: Answer) => {
    if (!signal.aborted) setAnswers((before) => new Map(before).set(source, answer))
  }
  const { group, searches, onlyWhenSearched } = source
  // A function, so that a source that throws at once fails as one that rejects.
  const answered = async () => source.commands(query, signal)
  answered().then(
    (commands) => put({ group, commands, searches, onlyWhenSearched }),
    () => put('failed'),
  )
}
