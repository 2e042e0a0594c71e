import type { PackageQuiz } from '#grading/class/scorm/package.ts'
import type { Storage } from '#storage/storage.ts'
import { keepInStep, type InStep } from './keep-in-step.ts'
import type { Lms } from './lms.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { takeIn } from './take-in.ts'

/** The quiz of a package between this page and the LMS. */
export interface LmsLink {
  readonly hasLms: boolean
  /** Brings what the LMS kept into storage: as the page opens, and when another window had the quiz meanwhile. */
  takeIn(): Promise<void>
  /** Keeps the LMS in step; does nothing without one. */
  listen(say: (problem: string) => void): InStep
  /** Ends the session. */
  leave(): void
}

export function lmsLink(quiz: PackageQuiz, lms: Lms | undefined, storage: Storage): LmsLink {
  let recorder: Recorder | undefined
  return {
    hasLms: lms !== undefined,
    async takeIn() {
      const known = await takeIn(quiz, lms, storage)
      recorder = lms && createRecorder(lms, quiz.handOut, known, Date.now)
    },
    listen: (say) =>
      recorder
        ? keepInStep(quiz, storage, recorder, say)
        : { tryAgain: () => undefined, stop: () => undefined },
    leave: () => recorder?.leave(),
  }
}
