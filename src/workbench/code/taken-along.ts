import { drawnFrom } from '#http/dynamic-variables.ts'
import type { NamedVariables } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { meaningsOf } from '#http/variables.ts'
import type { Environments } from '#storage/library.ts'

/** A request as it leaves the lab in some form. */
export interface TakenAlong {
  /** As it is written. */
  readonly draft: RequestDraft
  /** With the values of its variables put in; those that have none stay as they are written. */
  readonly sent: RequestDraft
  /** As it is written, but for the values that are no secret. */
  readonly open: RequestDraft
  /** The values it uses, where it uses any; what is drawn anew at each send is not among them. */
  readonly environment?: NamedVariables
}

/** Looks up what a request uses of the environment that is chosen. */
export function takenAlong(draft: RequestDraft, environments: Environments | undefined): TakenAlong {
  const chosen = environments?.chosen
  const drawn = drawnFrom({ now: Date.now(), random: Math.random, uuid: () => crypto.randomUUID() })
  const { draft: sent } = resolveDraft(draft, meaningsOf(chosen?.variables ?? [], drawn))
  const { used } = resolveDraft(draft, meaningsOf(chosen?.variables ?? []))
  const open = resolveDraft(draft, meaningsOf(used.filter(({ secret = false }) => !secret))).draft
  return {
    draft,
    sent,
    open,
    ...(used.length > 0 && { environment: { name: chosen?.name ?? '', variables: used } }),
  }
}
