import { useEffect, useState } from 'react'
import type { CommandSource } from '#ui/commands/command.ts'
import type { Listed } from '#ui/commands/find.ts'

/** What the sources gave so far. */
export interface Listing {
  readonly listed: readonly Listed[]
  /** Whether one has not answered yet, or not for what is asked now. */
  readonly pending: boolean
  /** What could not be read. */
  readonly failed: readonly string[]
  /** Asks those again that could not answer. */
  readonly retry: () => void
}

interface Answer {
  readonly query: string
  readonly listed: Listed | 'failed'
}

type Answers = ReadonlyMap<CommandSource, Answer>

/** Asks each source once, and those that search again for every query. What a source found last stays until it answers. */
export function useListed(sources: readonly CommandSource[], query: string): Listing {
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [round, setRound] = useState(0)
  const asked = query.trim()

  useEffect(() => {
    const asking = new AbortController()
    for (const source of sources) if (!source.searches) ask(source, '', asking.signal, setAnswers)
    return () => asking.abort()
  }, [sources, round])

  useEffect(() => {
    const asking = new AbortController()
    for (const source of sources) if (source.searches) ask(source, asked, asking.signal, setAnswers)
    return () => asking.abort()
  }, [sources, asked, round])

  const known = sources.map((source) => ({ source, answer: answers.get(source) }))
  const failed = known.flatMap(({ source, answer }) =>
    answer?.listed === 'failed' ? (source.searches ? source.reads : source.group) : [],
  )
  return {
    listed: known.flatMap(({ answer }) =>
      answer === undefined || answer.listed === 'failed' ? [] : answer.listed,
    ),
    pending: known.some(({ source, answer }) => answer?.query !== (source.searches ? asked : '')),
    failed: [...new Set(failed)],
    retry: () => setRound((before) => before + 1),
  }
}

function ask(
  source: CommandSource,
  query: string,
  signal: AbortSignal,
  setAnswers: (change: (before: Answers) => Answers) => void,
): void {
  const put = (listed: Answer['listed']) => {
    if (!signal.aborted) setAnswers((before) => new Map(before).set(source, { query, listed }))
  }
  listedBy(source, query, signal).then(put, () => put('failed'))
}

async function listedBy(source: CommandSource, query: string, signal: AbortSignal): Promise<Listed> {
  const { group } = source
  if (!source.searches) {
    return {
      group,
      commands: await source.commands(query, signal),
      onlyWhenSearched: source.onlyWhenSearched,
    }
  }
  return { group, commands: await source.commands(query, signal), searches: true, onlyWhenSearched: true }
}
