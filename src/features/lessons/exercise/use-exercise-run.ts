import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShownExercise } from '#content/lessons.ts'
import { judge, type Verdict } from '#grading/exercise-judge.ts'
import { toldWords } from '#grading/told-words.ts'
import type { CallRecord } from '#http/exercise/call-record.ts'
import { useStorage } from '#storage/queries.ts'
import type { CodeError } from '#workbench/exercise/editor/code-editor.tsx'
import { syntaxMistake } from '#workbench/exercise/editor/syntax-mistake.ts'
import { startInSandbox } from '#workbench/exercise/sandbox.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { runExercise } from './run-exercise.ts'

/** How the last run came out. */
export interface ExerciseResult {
  readonly code: string
  readonly records: readonly CallRecord[]
  readonly verdicts: readonly Verdict[]
  readonly passed: boolean
}

/** Running an exercise, and how it came out. */
export interface ExerciseRun {
  /** How many calls are over, while it runs. */
  readonly running: number | undefined
  readonly result: ExerciseResult | undefined
  /** A mistake in the syntax kept it from running, or a call threw: where in the code. */
  readonly error: CodeError | undefined
  /** Why it was not run at all. */
  readonly refused: string | undefined
  readonly run: (code: string) => void
  readonly stop: () => void
}

/** Runs an exercise in its sandbox, one run at a time, and stores when it passes. */
export function useExerciseRun(slug: string, exercise: ShownExercise): ExerciseRun {
  const network = useNetwork()
  const storage = useStorage()
  const [running, setRunning] = useState<number>()
  const [result, setResult] = useState<ExerciseResult>()
  const [error, setError] = useState<CodeError>()
  const [refused, setRefused] = useState<string>()
  const ending = useRef<AbortController>(undefined)
  useEffect(() => () => ending.current?.abort(), [])

  const run = useCallback(
    async (code: string) => {
      if (ending.current) return
      const mistake = syntaxMistake(code)
      setError(mistake)
      setRefused(
        mistake && `Line ${mistake.place.line}: ${mistake.message} Nothing was run. Mend it, then run again.`,
      )
      if (mistake) return
      const controller = new AbortController()
      ending.current = controller
      setRunning(0)
      const records = await runExercise(exercise, code, {
        openNetwork: network.openPrivate,
        startWorker: startInSandbox,
        signal: controller.signal,
        onCall: () => setRunning((over = 0) => over + 1),
      })
      ending.current = undefined
      setRunning(undefined)
      const verdicts = judge(exercise, records)
      const passed = verdicts.every(({ met }) => met)
      setResult({ code, records, verdicts, passed })
      setError(unexpectedError(records, verdicts))
      if (!passed) return
      const now = Date.now()
      storage
        .updateLesson(slug, (current) => ({
          ...current,
          exercises: { [exercise.id]: now, ...current.exercises },
          updatedAt: now,
        }))
        .catch(() => {
          // The app says where nothing can be kept; the exercise shows as passed all the same.
        })
    },
    [exercise, network, slug, storage],
  )

  return {
    running,
    result,
    error,
    refused,
    run: (code) => void run(code),
    stop: () => ending.current?.abort(),
  }
}

/** The first error with a place in the code, where something is still missing: what was thrown may be just what was asked. */
function unexpectedError(
  records: readonly CallRecord[],
  verdicts: readonly Verdict[],
): CodeError | undefined {
  if (verdicts.every(({ met }) => met)) return undefined
  for (const { outcome } of records) {
    if (outcome.kind !== 'threw' || !outcome.place || isWanted(outcome.value)) continue
    return { place: outcome.place, message: toldWords(outcome.value) }
  }
  return undefined
}

/** Errors of a language's own kinds are mistakes more often than answers. */
function isWanted(
  value: CallRecord['outcome'] extends infer O ? (O extends { value: infer V } ? V : never) : never,
) {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value['name'] : undefined
  return !['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError'].includes(String(name))
}
