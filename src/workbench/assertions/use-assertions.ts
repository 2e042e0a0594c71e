import { useEffect, useMemo, useState } from 'react'
import { MOST_ASSERTIONS, type Assertion } from '#http/assertions/assertion.ts'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { useIdle } from '#ui/use-idle.ts'
import { assertionResults, loadCheck } from './lazy-assertions.ts'

/** The assertions of a request beside a response, which may be an older one that nobody edits. */
export interface ShownAssertions {
  readonly list: readonly Assertion[]
  /** Puts one more at the end, unless it is there already; undefined where there is no room or nothing to edit. */
  readonly add: ((assertion: Assertion) => void) | undefined
  /** Asks for the one at a place in the list to be shown where it is edited. */
  readonly ask: ((place: number | undefined) => void) | undefined
}

/** The assertions of a request, between the tab that edits them and the response that they are checked against. */
export interface Assertions extends ShownAssertions {
  /** What they are checked against now. */
  readonly exchange: Exchange | undefined
  readonly change: (list: readonly Assertion[]) => void
  /** The place in the list that one asked to be shown; undefined once it is. */
  readonly asked: number | undefined
  readonly ask: NonNullable<ShownAssertions['ask']>
}

/** The assertions of a panel's request; what checks them is loaded before the first response comes. */
export function useAssertions({
  draft,
  exchange,
  setDraft,
}: {
  draft: RequestDraft
  exchange: Exchange | undefined
  setDraft: (draft: RequestDraft) => void
}): Assertions {
  const [asked, ask] = useState<number>()
  const list = useMemo(() => draft.assertions ?? [], [draft.assertions])
  const some = list.length > 0
  const [idle, setIdle] = useState(false)
  useIdle(() => setIdle(true))
  useEffect(() => {
    if (!some || !idle) return
    void assertionResults.preload()
    // A failed preload is no news: it is tried again when a response comes.
    loadCheck().catch(() => undefined)
  }, [some, idle])

  const change = (next: readonly Assertion[]) => {
    const { assertions: _before, ...rest } = draft
    setDraft(next.length === 0 ? rest : { ...rest, assertions: next })
  }
  const add = (assertion: Assertion) => {
    if (!list.some((known) => sameClaim(known, assertion))) change([...list, assertion])
  }
  return { list, exchange, change, add: list.length < MOST_ASSERTIONS ? add : undefined, asked, ask }
}

/** Whether two assertions claim the same, switched on or off. */
export function sameClaim(a: Assertion, b: Assertion): boolean {
  return a.subject === b.subject && a.of === b.of && a.operator === b.operator && a.expected === b.expected
}
