import type { FaultKind } from '#http/fault-catalogue.ts'
import type { Fault, FaultEffect } from '#http/fault.ts'

/** A place on https://faults.example.com. */
export interface Address {
  /** The path, with `{…}` for a segment to choose. */
  readonly path: string
  /** What happens there, in plain words, with the parameters and in brackets what they are unless told. */
  readonly says: string
  /** A path with query to try. */
  readonly example: string
  /** The fault of the catalogue that can be met there; absent where the place shows something else. */
  readonly kind?: FaultKind
  /** What the edge does to requests there; [] where the path names nothing that exists. */
  readonly faults?: (url: URL) => readonly Fault[]
}

/** An address at which an effect hits every request. */
export function always(
  path: string,
  says: string,
  effect: (url: URL) => FaultEffect,
  example = path,
): Address {
  const { kind } = effect(new URL(example, 'https://faults.example.com'))
  return { path, says, example, kind, faults: (url) => [{ effect: effect(url) }] }
}
