import type { EffectOf, FaultKind } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'

/** The first effect of any of these kinds among those that hit. */
export function effectOf<Kind extends FaultKind>(
  effects: readonly FaultEffect[],
  ...kinds: Kind[]
): EffectOf<Kind> | undefined {
  return effects.find((effect): effect is EffectOf<Kind> => kinds.some((kind) => effect.kind === kind))
}

/** All effects of a kind among those that hit, in the order they were set. */
export function effectsOf<Kind extends FaultKind>(
  effects: readonly FaultEffect[],
  kind: Kind,
): readonly EffectOf<Kind>[] {
  return effects.filter((effect): effect is EffectOf<Kind> => effect.kind === kind)
}
