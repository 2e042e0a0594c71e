import { describe, expect, test } from 'vitest'
import { readContent } from '#content/compile/vite-plugin.ts'
import { runExercise } from '#features/lessons/exercise/run-exercise.ts'
import { judge } from '#grading/exercise-judge.ts'
import type { Exercise } from '#grading/exercise-schema.ts'
import { startInNode } from './exercise-checks/node-worker.ts'
import { openPrivateNetwork } from './private-network.ts'

const { folders } = await readContent(process.cwd())
const exercises = folders.flatMap(({ folder, exercises: own }) => own.map((each) => ({ ...each, folder })))

async function verdictsOn(exercise: Exercise, code: string) {
  const records = await runExercise(exercise, code, {
    openNetwork: async (time, guest) => openPrivateNetwork(time, 'http://localhost:4173', guest),
    startWorker: startInNode,
    signal: new AbortController().signal,
  })
  return judge(exercise, records)
}

/** The number of the first requirement that is not met, with why; -1 where all are. */
async function firstUnmet(exercise: Exercise, code: string) {
  const verdicts = await verdictsOn(exercise, code)
  const open = verdicts.findIndex(({ met }) => !met)
  return { open, why: open === -1 ? 'all are met' : `${verdicts[open]?.says}: ${verdicts[open]?.saw}` }
}

describe.each(exercises)('the exercise $folder/exercises/$id', ({ exercise, start, solution, wrong }) => {
  test('is passed by its solution, and not by what it starts with', async () => {
    const solved = await firstUnmet(exercise, solution)
    expect(solved.open, solved.why).toBe(-1)
    const begun = await firstUnmet(exercise, start)
    expect(begun.open, begun.why).not.toBe(-1)
  })

  test.each(wrong)('stops $file at requirement $fails', async ({ fails, code }) => {
    const { open, why } = await firstUnmet(exercise, code)
    expect(open, why).toBe(fails)
  })
})
