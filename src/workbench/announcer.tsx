import { announcement } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'

/** Tells screen readers once, politely, what came of a send. */
export function Announcer({
  exchange,
  problem,
}: {
  exchange: Exchange | undefined
  problem: string | undefined
}) {
  return (
    <p aria-live="polite" className="visually-hidden">
      {problem ?? (exchange ? announcement(exchange) : '')}
    </p>
  )
}
