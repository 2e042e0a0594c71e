import { useCallback, useEffect, useState } from 'react'
import { sealResponse } from '#grading/class/sealed-response.ts'
import { useStorage } from '#storage/queries.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { isCollected } from './modes.ts'
import { responseOf } from './response-of.ts'

/**
 * Seals what was submitted, once for good: of two tabs that seal at the same time, the first to store it counts for both,
 * and a reload shows the same receipt.
 * @param stored the attempts as they are stored, not as they are shown
 * @returns why the last one could not be sealed or stored, and a way to try again
 */
export function useSealing(
  taken: TakenHandOut,
  stored: readonly StoredAttempt[],
): { readonly problem: string | undefined; readonly tryAgain: () => void } {
  const storage = useStorage()
  const [problem, setProblem] = useState<string>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let current = true
    const waiting = isCollected(taken.handOut)
      ? stored.filter(({ id, submittedAt }) => submittedAt !== undefined && !Object.hasOwn(taken.sent, id))
      : []
    const sealAll = async () => {
      const records = await storage.records()
      for (const attempt of waiting) {
        const sealed = await sealResponse(responseOf(taken, attempt, stored), taken.handOut)
        await records.change('takenHandOuts', taken.id, (now = taken) =>
          Object.hasOwn(now.sent, attempt.id)
            ? now
            : { ...now, updatedAt: Date.now(), sent: { ...now.sent, [attempt.id]: sealed } },
        )
      }
    }
    if (waiting.length > 0)
      sealAll().then(
        () => current && setProblem(undefined),
        (error: unknown) => current && setProblem(error instanceof Error ? error.message : String(error)),
      )
    return () => {
      current = false
    }
  }, [storage, taken, stored, tries])
  return { problem, tryAgain: useCallback(() => setTries((count) => count + 1), []) }
}
