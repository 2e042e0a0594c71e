import { draftProblems, type DraftProblem } from '#http/draft-problems.ts'
import { drawnFrom } from '#http/dynamic-variables.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { resolveDraft, type ResolvedDraft } from '#http/resolve-draft.ts'
import { variableProblems } from '#http/variable-problems.ts'
import { meaningsOf } from '#http/variables.ts'
import type { Environments } from '#storage/library.ts'
import type { Environment } from '#storage/schema.ts'

/** A draft that uses variables, with what they stand for now. */
export interface DraftVariables extends ResolvedDraft {
  readonly environments: Environments
  /** The one in use. */
  readonly environment: Environment | undefined
  /** What stands in the way of sending it, or will surprise. */
  readonly problems: readonly DraftProblem[]
}

/** Examples of what is drawn anew at each send: the same ones as long as the page is open. */
const examples = drawnFrom({ now: Date.now(), random: Math.random, uuid: () => crypto.randomUUID() })

/** Looks the variables of a draft up in the environment that is in use. */
export function readVariables(draft: RequestDraft, environments: Environments): DraftVariables {
  const { chosen } = environments
  const resolved = resolveDraft(draft, meaningsOf(chosen?.variables ?? [], examples))
  const missing = variableProblems(resolved.missing)
  // A text that is not complete yet is no use complaining about.
  const others = draftProblems(resolved.draft).filter(
    (problem) => !missing.some(({ where, row }) => where === problem.where && row === problem.row),
  )
  return { ...resolved, environments, environment: chosen, problems: [...missing, ...others] }
}
