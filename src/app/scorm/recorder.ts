import type { HandOut } from '#grading/class/hand-out-schema.ts'
import type { Interaction } from '#grading/class/scorm/interaction.ts'
import { suspendData } from '#grading/class/scorm/suspended.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { duration, timeOfDay } from './cmi-time.ts'
import { LmsError, type Lms } from './lms.ts'
import { isFinal, resultOf, type LmsResult } from './lms-result.ts'
import { answersOf, sealedPieces } from './told-interactions.ts'

/** What an LMS has after it was told of the attempts. */
export interface Recorded {
  /** Ids of the submitted attempts that it took whole in this turn. */
  readonly attempts: readonly string[]
  /** Epoch ms of the newest change that it knows. */
  readonly saved: number | undefined
  /** What only this device holds, in words. */
  readonly missing: string | undefined
}

/** Tells an LMS how the attempts go. */
export interface Recorder {
  /**
   * Brings the LMS up to date, and has it stored. Where it refuses a part, it still gets the rest.
   * @param attempts newest first
   * @throws {LmsError} where the LMS refuses
   */
  record(attempts: readonly StoredAttempt[], taken: TakenHandOut): Promise<Recorded | undefined>
  /** Ends the session as the page goes away: at once, as there is no time to wait for anything. */
  leave(): void
}

/**
 * @param known ids of the interactions that the LMS has, in their order
 * @param now epoch ms
 */
export function createRecorder(
  lms: Lms,
  handOut: HandOut,
  known: readonly string[],
  now: () => number,
): Recorder {
  const openedAt = now()
  const count = Number(lms.get('cmi.interactions._count')) || 0
  // An LMS that lost some or began anew does not have them where they were.
  const order = known.length === count ? [...known] : Array.from({ length: count }, (_, index) => `#${index}`)
  const told = new Map<string, string>()
  let suspended: { readonly text: string; readonly saved: number } | undefined
  let unstored = false
  let left = false

  const slotOf = (id: string) => {
    if (!order.includes(id)) order.push(id)
    return order.indexOf(id)
  }
  const set = (element: string, value: string) => {
    lms.set(element, value)
    unstored = true
  }
  const tell = (interaction: Interaction) => {
    const text = JSON.stringify(interaction)
    if (told.get(interaction.id) === text) return
    const at = `cmi.interactions.${slotOf(interaction.id)}`
    set(`${at}.id`, interaction.id)
    set(`${at}.type`, interaction.type)
    set(`${at}.time`, timeOfDay(now()))
    set(`${at}.student_response`, interaction.studentResponse)
    set(`${at}.result`, interaction.result)
    told.set(interaction.id, text)
  }

  return {
    async record(attempts, taken) {
      const [newest] = attempts
      if (!newest || left) return undefined
      const due = attempts.filter((attempt) => isDue(attempt, taken)).toReversed()
      const pieces = await Promise.all(
        due.map(({ id }) => sealedPieces(handOut.id, id, taken.sent[id]?.text ?? '')),
      )
      const interactions = [...answersOf(handOut, newest), ...pieces.flat()]
      for (const { id } of interactions) slotOf(id)
      const receipt = taken.sent[newest.id]?.receipt
      const state = {
        version: 1 as const,
        ...stored(newest),
        replyKey: taken.replyKey,
        told: order,
        ...(receipt === undefined ? {} : { receipt }),
      }
      const text = JSON.stringify(state)
      const saved = text === suspended?.text ? suspended.saved : now()
      const data = await suspendData({ ...state, saved })
      // The session may have ended while this waited.
      if (left) return undefined

      const problems: LmsError[] = []
      const attempt = (work: () => void) => {
        try {
          work()
        } catch (error) {
          if (!(error instanceof LmsError)) throw error
          problems.push(error)
        }
      }
      attempt(() => {
        if (data === undefined || text === suspended?.text) return
        set('cmi.suspend_data', data)
        suspended = { text, saved }
      })
      attempt(() => {
        if (newest.submittedAt === undefined && !isFinal(lms.get('cmi.core.lesson_status')))
          set('cmi.core.lesson_status', 'incomplete')
      })
      for (const each of due) attempt(() => close(resultOf(handOut, each, lms.get('cmi.core.score.raw'))))
      for (const each of interactions) attempt(() => tell(each))
      attempt(() => {
        if (unstored) lms.commit()
        unstored = false
      })
      const [problem] = problems.filter(({ unknown }) => !unknown || pieces.flat().length > 0)
      if (problem) throw problem
      return {
        attempts: due.map(({ id }) => id),
        saved: suspended?.saved,
        missing:
          data === undefined
            ? 'Your answers are longer than the LMS has room for while a quiz is under way, so only this device can go on with it. What you submit is not cut.'
            : undefined,
      }
    },
    leave() {
      if (left) return
      left = true
      for (const work of [
        () => lms.set('cmi.core.session_time', duration(now() - openedAt)),
        // Also after it is submitted: only so does every LMS give back what it keeps.
        () => lms.set('cmi.core.exit', 'suspend'),
        () => lms.commit(),
        () => lms.finish(),
      ]) {
        try {
          work()
        } catch {
          // Nobody is there any more to be told; the rest may still get through.
        }
      }
    },
  }

  function isDue({ id, submittedAt }: StoredAttempt, { sent, lms: knows }: TakenHandOut): boolean {
    if (submittedAt === undefined || knows?.attempts.includes(id)) return false
    return handOut.publicKey === undefined || Object.hasOwn(sent, id)
  }

  function close({ percent, status }: LmsResult) {
    if (percent !== undefined) {
      for (const [limit, value] of [
        ['min', '0'],
        ['max', '100'],
      ]) {
        try {
          set(`cmi.core.score.${limit}`, `${value}`)
        } catch (error) {
          // They are optional, and the usual ones.
          if (!(error instanceof LmsError && error.unknown)) throw error
        }
      }
      set('cmi.core.score.raw', `${percent}`)
    }
    set('cmi.core.lesson_status', status)
  }
}

/** What of an attempt goes along, and nothing that a later version may add to it. */
function stored({ id, quizId, startedAt, questionIds, answers, checked, ...rest }: StoredAttempt) {
  const { current, submittedAt, seed, flagged, confidence, hints } = rest
  return {
    id,
    quizId,
    startedAt,
    questionIds: [...questionIds],
    answers,
    checked: [...checked],
    ...(current === undefined ? {} : { current }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(seed === undefined ? {} : { seed }),
    ...(flagged === undefined ? {} : { flagged: [...flagged] }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(hints === undefined ? {} : { hints }),
  }
}
