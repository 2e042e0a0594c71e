import type { Handed } from '#grading/class/read-handed.ts'
import type { Storage } from '#storage/storage.ts'
import { addressOf } from './address.ts'
import { keepFeedback } from './keep-feedback.ts'
import { keepHandOut } from './keep-hand-out.ts'

/**
 * Keeps what a student was given.
 * @returns the address where it is shown
 * @throws Error in words for the student
 */
export async function keepHanded(storage: Storage, handed: Handed): Promise<string> {
  if (handed.kind === 'hand-out')
    return addressOf(handed.handOut.id, await keepHandOut(storage, handed.handOut, handed.token))
  await keepFeedback(storage, handed.feedback)
  return addressOf(handed.feedback.handOut)
}
