import * as v from 'valibot'
import type { Fault, FaultEffect } from '#http/fault.ts'
import { faultsSchema } from '#http/fault-schema.ts'

/** What says which requests a fault hits. */
export type Restriction = Exclude<keyof Fault, 'effect'>

/** A fault with one parameter of its effect set anew, or taken away by undefined; unchanged where that would make none. */
export function withParameter(fault: Fault, name: string, value: unknown): Fault {
  return proper({ ...fault, effect: changed(fault.effect, name, value) }) ?? fault
}

/** A fault with one restriction set anew, or taken away by undefined; unchanged where that would make none. */
export function withRestriction(fault: Fault, name: Restriction, value: unknown): Fault {
  return proper(changed(fault, name, value)) ?? fault
}

/** What is wrong with a value for a parameter of an effect, in words. */
export function parameterProblem(effect: FaultEffect, name: string, value: unknown): string | undefined {
  return problemOf({ effect: changed(effect, name, value) })
}

/** What is wrong with a value for a restriction, in words. */
export function restrictionProblem(name: Restriction, value: unknown): string | undefined {
  return problemOf({ effect: { kind: 'never-answers' }, [name]: value })
}

function problemOf(candidate: unknown): string | undefined {
  return v.safeParse(faultsSchema, [candidate]).issues?.[0].message
}

function proper(candidate: unknown): Fault | undefined {
  const parsed = v.safeParse(faultsSchema, [candidate])
  return parsed.success ? parsed.output[0] : undefined
}

function changed(object: object, name: string, value: unknown): object {
  const entries = Object.entries(object).filter(([key]) => key !== name)
  return Object.fromEntries(value === undefined ? entries : [...entries, [name, value]])
}
