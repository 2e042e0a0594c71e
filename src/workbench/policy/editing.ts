import type { changedPolicy, Policy } from '#http/policy.ts'

/** A policy that is being edited. */
export interface Editing {
  readonly policy: Policy
  /** Changes parts of it; undefined puts a part back to how it is when nothing is said. */
  readonly set: (change: Parameters<typeof changedPolicy>[1]) => void
}
