import type { Attempt, Exchange } from '#http/exchange.ts'
import type { FaultEffect } from '#http/fault.ts'
import type { Policy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { WireHop } from '#http/wire.ts'
import type { StoredPanel } from './schema.ts'

/** A request as version 1 kept it: nothing was said about cookies and redirects. */
type FirstDraft = Omit<RequestDraft, 'credentials' | 'policy'> & {
  readonly policy: Omit<Policy, 'redirects'>
}

/** A hop as version 1 kept it: one fault at most. */
export type FirstHop = Omit<WireHop, 'faults'> & { readonly fault?: FaultEffect }

type FirstAttempt = Omit<Attempt, 'hops'> & { readonly hops: readonly FirstHop[] }
/** An exchange as version 1 kept it. */
export type FirstExchange = Omit<Exchange, 'request' | 'attempts'> & {
  readonly request: FirstDraft
  readonly attempts: readonly FirstAttempt[]
}

/** A panel as version 1 kept it. */
export type FirstStoredPanel = Omit<StoredPanel, 'draft'> & { readonly draft: FirstDraft }

/** A panel of any version as it is kept now; one that is up to date comes back as it is. */
export function migratePanel(panel: FirstStoredPanel | StoredPanel): StoredPanel {
  return { ...panel, draft: migrateDraft(panel.draft) }
}

/** An exchange of any version as it is kept now; one that is up to date comes back as it is. */
export function migrateExchange(exchange: FirstExchange | Exchange): Exchange {
  return {
    ...exchange,
    request: migrateDraft(exchange.request),
    attempts: exchange.attempts.map((attempt) => ({ ...attempt, hops: attempt.hops.map(migrateHop) })),
  }
}

/** Version 2 added both options with what `fetch` did without them. */
function migrateDraft(draft: FirstDraft | RequestDraft): RequestDraft {
  return {
    credentials: 'same-origin',
    ...draft,
    policy: { redirects: 'follow', ...draft.policy },
  }
}

function migrateHop(hop: FirstHop | WireHop): WireHop {
  if ('faults' in hop) return hop
  const { fault, ...rest } = hop
  return { ...rest, faults: fault === undefined ? [] : [fault] }
}
