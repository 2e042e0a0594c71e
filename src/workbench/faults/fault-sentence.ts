import { describeFault } from '#http/describe-fault.ts'
import type { Fault } from '#http/fault.ts'

/** A fault as a sentence of its own: “The first two POSTs to /orders get 503 Service Unavailable.” */
export function faultSentence(fault: Fault): string {
  const words = describeFault(fault)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
