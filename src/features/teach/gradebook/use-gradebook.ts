import { useEffect, useState } from 'react'
import { bookRows, type BookRow } from '#grading/class/gradebook.ts'
import { gradeAttempt, type AttemptGrade } from '#grading/class/grades.ts'
import { useRecord, useRecords } from '#storage/record-queries.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'

export type Row = BookRow<StoredResponse>

/** All that is known of the grades of a hand-out. */
export interface Gradebook {
  readonly roster: readonly Row[]
  /** Whoever sent something and is on no roster. */
  readonly others: readonly Row[]
  /** How many responses were left out of the grades. */
  readonly leftOut: number
}

/** The gradebook of a hand-out; undefined until it is reckoned, which never holds the page up for long. */
export function useGradebook(given: GivenHandOut): {
  readonly book: Gradebook | undefined
  /** Whether what is shown is about to be replaced. */
  readonly stale: boolean
  readonly error: Error | null
} {
  const responses = useRecords('responses', given.id)
  const ofClass = useRecord('classes', given.classId ?? '')
  const [reckoned, setReckoned] = useState<{ from: readonly unknown[]; book: Gradebook }>()
  const { questions, regrades, handOut } = given
  const sent = responses.data
  const students = ofClass.data === undefined ? undefined : (ofClass.data?.students ?? NOBODY)

  useEffect(() => {
    if (!sent || !students) return
    let current = true
    const counted = sent.filter(({ leftOutAt }) => leftOutAt === undefined)
    const reckon = async () => {
      const graded = await gradedInTurns({ questions, regrades }, counted, () => current)
      if (!graded) return
      const rows = bookRows(graded, students, handOut.settings)
      setReckoned({
        from: [sent, students, regrades],
        book: { ...rows, leftOut: sent.length - counted.length },
      })
    }
    void reckon()
    return () => {
      current = false
    }
  }, [sent, students, questions, regrades, handOut.settings])

  const stale =
    reckoned !== undefined && [sent, students, regrades].some((each, at) => each !== reckoned.from[at])
  return { book: reckoned?.book, stale, error: responses.error ?? ofClass.error }
}

const NOBODY: readonly never[] = []
/** How long grading may go on before the page gets a turn, in ms. */
const TURN = 8

type Key = Pick<GivenHandOut, 'questions' | 'regrades'>

/** What was graded before, as long as neither the response nor the key changed. */
const known = new WeakMap<StoredResponse, Key & { readonly grade: AttemptGrade }>()

async function gradedInTurns(key: Key, responses: readonly StoredResponse[], isCurrent: () => boolean) {
  const graded: { received: StoredResponse; grade: AttemptGrade }[] = []
  let turn = performance.now()
  for (const received of responses) {
    graded.push({ received, grade: gradeOnce(key, received) })
    if (performance.now() - turn < TURN) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (!isCurrent()) return undefined
    turn = performance.now()
  }
  return isCurrent() ? graded : undefined
}

function gradeOnce({ questions, regrades }: Key, received: StoredResponse): AttemptGrade {
  const before = known.get(received)
  if (before?.questions === questions && before.regrades === regrades) return before.grade
  const grade = gradeAttempt(questions, regrades, received.response, received.overrides)
  known.set(received, { questions, regrades, grade })
  return grade
}
