import { useEffect, useState } from 'react'
import { announcement } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { loadCheck } from './assertions/lazy-assertions.ts'

/** Tells screen readers once, politely, what came of a send, and which of its assertions hold. */
export function Announcer({
  exchange,
  problem,
}: {
  exchange: Exchange | undefined
  problem: string | undefined
}) {
  const checked = useChecked(exchange)
  return (
    <p aria-live="polite" className="visually-hidden">
      {problem ?? (exchange && checked !== undefined ? `${announcement(exchange)} ${checked}`.trim() : '')}
    </p>
  )
}

/** How the assertions that an exchange was sent with came out; undefined until it is known, so that all is said at once. */
function useChecked(exchange: Exchange | undefined): string | undefined {
  const [known, setKnown] = useState<{ id: string; words: string }>()
  const some = exchange?.request.assertions?.some(({ enabled }) => enabled) ?? false
  useEffect(() => {
    if (!exchange || !some) return
    let current = true
    const say = (words: string) => {
      if (current) setKnown((before) => (before?.id === exchange.id ? before : { id: exchange.id, words }))
    }
    loadCheck().then(
      ({ checkAll, spokenTally }) => say(spokenTally(checkAll(exchange.request.assertions ?? [], exchange))),
      () => say('Its assertions could not be checked: the page could not load what checks them.'),
    )
    return () => {
      current = false
    }
  }, [exchange, some])
  if (!some) return ''
  return known && known.id === exchange?.id ? known.words : undefined
}
