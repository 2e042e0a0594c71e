import { suspendedAttempt, type Suspended } from '#grading/class/scorm/suspended.ts'
import type { PackageQuiz } from '#grading/class/scorm/package.ts'
import { mergeAttempt } from '#storage/merge-progress.ts'
import type { Storage } from '#storage/storage.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import type { Lms } from './lms.ts'
import { isFinal } from './lms-result.ts'

/**
 * Has the quiz of a package ready in storage, and with it the attempt that the LMS kept.
 * @returns ids of the interactions that the LMS has, in their order
 */
export async function takeIn(
  { handOut }: PackageQuiz,
  lms: Lms | undefined,
  storage: Storage,
): Promise<readonly string[]> {
  const kept = await suspendedAttempt(lms?.get('cmi.suspend_data') ?? '')
  const own = kept?.quizId === handOut.id ? kept : undefined
  const records = await storage.records()
  const before = await records.get('takenHandOuts', handOut.id)
  if (own) {
    const attempt = attemptOf(own)
    const isOurs = before?.lms?.saved === own.saved
    await storage.updateAttempt(own.id, (current) =>
      current ? joined(current, attempt, isOurs ? 'here' : 'there') : attempt,
    )
  }
  await records.change('takenHandOuts', handOut.id, (current) => ({
    ...(current ?? { id: handOut.id, token: '', name: nameOf(lms), replyKey: newKey(), sent: {} }),
    ...(own?.replyKey === undefined ? {} : { replyKey: own.replyKey }),
    handOut,
    updatedAt: Date.now(),
    ...(own?.receipt === undefined || current?.sent[own.id]
      ? {}
      : { sent: { ...current?.sent, [own.id]: { text: '', receipt: own.receipt } } }),
    ...(lms && { lms: knownTo(lms, own, current?.lms?.attempts ?? []) }),
  }))
  return own?.told ?? []
}

/** What the LMS has: with the attempt it kept, once that is submitted and was told whole. */
function knownTo(lms: Lms, own: Suspended | undefined, before: readonly string[]) {
  if (!own) return { attempts: before }
  const isWhole = own.submittedAt !== undefined && isFinal(lms.get('cmi.core.lesson_status'))
  return { attempts: isWhole ? [...new Set([...before, own.id])] : before, saved: own.saved }
}

/**
 * An attempt as this device has it, with what the LMS kept of it.
 * @param newer where the last change was made: what was answered in both is taken from there
 */
function joined(here: StoredAttempt, there: StoredAttempt, newer: 'here' | 'there'): StoredAttempt {
  if (here.submittedAt !== undefined || there.submittedAt !== undefined) return mergeAttempt(here, there)
  if (newer === 'here') return here
  return {
    ...here,
    ...there,
    answers: { ...here.answers, ...there.answers },
    checked: [...new Set([...here.checked, ...there.checked])],
    ...((here.confidence ?? there.confidence) && {
      confidence: { ...here.confidence, ...there.confidence },
    }),
    ...((here.hints ?? there.hints) && { hints: { ...here.hints, ...there.hints } }),
  }
}

const newKey = () => base64urlOfBytes(crypto.getRandomValues(new Uint8Array(32)))

/** “Last, First” as LMSs say it, the usual way round. */
function nameOf(lms: Lms | undefined): string {
  const [last = '', ...first] = (lms?.studentName ?? '').split(',')
  return [...first, last]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}

function attemptOf({
  version: _version,
  saved: _saved,
  replyKey: _key,
  receipt: _receipt,
  told: _told,
  ...rest
}: Suspended): StoredAttempt {
  return rest
}
