import type { Address } from './address.ts'
import { behaviourAddresses } from './behaviour-addresses.ts'
import { connectionAddresses } from './connection-addresses.ts'
import { contentAddresses } from './content-addresses.ts'
import { messageAddresses, storyAddresses } from './story-addresses.ts'

/** The places where the edge brings the fault about, on a plain document. */
export const plainAddresses: readonly Address[] = [
  ...connectionAddresses,
  ...contentAddresses,
  ...behaviourAddresses,
]

/** Every place of https://faults.example.com. */
export const addresses: readonly Address[] = [...plainAddresses, ...storyAddresses, ...messageAddresses]
