import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { plainToken } from '#grading/class/hand-out.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import type { Storage } from '#storage/storage.ts'

/** What was kept against what the link or file says, as the quiz was begun before: its questions, or whose token it is. */
export type Kept = 'questions' | 'token' | undefined

/**
 * Keeps a quiz that a student was handed. One that comes again goes on with what is there: once it was begun, neither
 * its questions nor the token change any more.
 */
export async function keepHandOut(storage: Storage, handOut: HandOut, token: string): Promise<Kept> {
  const records = await storage.records()
  const begun = (await storage.attempts(handOut.id)).length > 0
  const known = await records.get('takenHandOuts', handOut.id)
  await records.change('takenHandOuts', handOut.id, (current) => {
    if (!current)
      return {
        id: handOut.id,
        updatedAt: Date.now(),
        handOut,
        token,
        name: '',
        replyKey: base64urlOfBytes(crypto.getRandomValues(new Uint8Array(32))),
        sent: {},
      }
    if (begun) return current.token === '' && !isSent(current) ? { ...current, token } : current
    return { ...current, updatedAt: Date.now(), handOut, token: token === '' ? current.token : token }
  })
  if (!known || !begun) return undefined
  if (token !== '' && known.token !== '' && plainToken(token) !== plainToken(known.token)) return 'token'
  return JSON.stringify(known.handOut) === JSON.stringify(handOut) ? undefined : 'questions'
}

function isSent({ sent }: { readonly sent: object }): boolean {
  return Object.keys(sent).length > 0
}
