import { useEffect, useRef, useState } from 'react'
import { isGuess, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { validateAnswer } from '#grading/quiz/validate.ts'
import type { Exchange } from '#http/exchange.ts'
import { useStorage } from '#storage/queries.ts'
import { useNetwork } from '#workbench/network-context.ts'

/** What came of checking an answer. */
export interface Checking {
  /** Why the answer can't be checked yet. */
  readonly missing: string | undefined
  /** Whether the request of a prediction is under way. */
  readonly sending: boolean
  /** What it came to, and why it could not be sent. */
  readonly exchange: Exchange | undefined
  readonly failed: string | undefined
  /** Takes back what was said to be missing. */
  readonly forget: () => void
  /** Checks an answer; resolves to what is final then, or undefined where it can't be checked. */
  readonly check: (question: AskedQuestion, answer: Answer | undefined) => Promise<Answer | undefined>
}

/** Checks whether an answer may be submitted; a prediction is also sent, and what it showed goes into the answer. */
export function useChecking(place: string): Checking {
  const network = useNetwork()
  const storage = useStorage()
  const [missing, setMissing] = useState<string>()
  const [sending, setSending] = useState(false)
  const [exchange, setExchange] = useState<Exchange>()
  const [failed, setFailed] = useState<string>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  async function check(question: AskedQuestion, answer: Answer | undefined) {
    const reason = validateAnswer(question, answer)
    setMissing(reason)
    if (reason !== undefined || sending) return undefined
    if (question.kind !== 'predict' || !isGuess(answer)) return answer
    setSending(true)
    try {
      const { observe } = await import('./observe.ts')
      const { exchange, seen } = await observe(question, { network, storage, place })
      setExchange(exchange)
      // Who has gone to another question meanwhile is not brought back: the guess is kept and can be checked again.
      return here.current ? { guess: answer.guess, seen } : undefined
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
      return here.current ? { guess: answer.guess } : undefined
    } finally {
      setSending(false)
    }
  }

  return { missing, sending, exchange, failed, forget: () => setMissing(undefined), check }
}
