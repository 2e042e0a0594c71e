import type { Fault, FaultEffect } from '#http/fault.ts'

/**
 * The effects that hit a request of an exchange, in the order they were set.
 * @param place 1 for the first request of the exchange; redirects and retries count, preflights do not
 */
export function effectsHitting(faults: readonly Fault[], place: number): FaultEffect[] {
  return faults.filter(({ first }) => first === undefined || place <= first).map(({ effect }) => effect)
}

/** The first effect of a kind among those that hit. */
export function effectOf<Kind extends FaultEffect['kind']>(
  effects: readonly FaultEffect[],
  kind: Kind,
): Extract<FaultEffect, { kind: Kind }> | undefined {
  return effects.find((effect): effect is Extract<FaultEffect, { kind: Kind }> => effect.kind === kind)
}
