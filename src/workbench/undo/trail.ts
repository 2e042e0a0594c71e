import type { StoredPanel } from '#storage/schema.ts'
import { draftChange, sameDraft } from './draft-change.ts'

/** What stands in a panel: the request, the saved one it is of, and the exchange that is shown with it. */
export interface Shown extends Pick<StoredPanel, 'draft' | 'savedId'> {
  readonly exchangeId?: string | undefined
}

/** A change of the request: the other side of it, and what changed. */
export interface Step {
  readonly shown: Shown
  /** In words, as after “Undo: ”. */
  readonly what: string
  /** Whether another request took the place of the one that stood there. */
  readonly whole: boolean
  /** Whether what was left is in the history as it was, because it was sent. */
  readonly sent: boolean
  readonly size: number
}

/** What was changed, newest last; what was undone, newest last. */
export interface Trail {
  readonly past: readonly Step[]
  readonly present: Shown
  readonly future: readonly Step[]
  /** Where typing goes on, and since when nothing was typed (ms). */
  readonly typing?: { readonly where: string; readonly at: number } | undefined
}

/** What came about, and what the panel knows of it. */
export interface Change {
  readonly shown: Shown
  /** Ms of any clock that does not jump. */
  readonly at: number
  readonly whole: boolean
  readonly sent: boolean
  /** Whether a text field’s own undo or redo did it. */
  readonly byField?: boolean
}

/** A pause in typing that begins a new step, in ms. */
const PAUSE = 800
const DEPTH = 200
/** What the texts of all steps may come to, in characters: large bodies shorten the trail. */
const ROOM = 4_000_000

/** What a step is called in which another request took the place of one. */
export const anotherRequest = 'opening another request'

/** A trail that begins with what stands there. */
export function startOf(present: Shown): Trail {
  return { past: [], present, future: [] }
}

/**
 * The trail after a change. What is typed without a pause into one field is one step; where a text field’s
 * own undo leads back to the step before, that step is undone.
 */
export function changed(trail: Trail, { shown, at, whole, sent, byField = false }: Change): Trail {
  const { past, present, future, typing } = trail
  const change = draftChange(present.draft, shown.draft)
  // Saved, sent, or the same request read again: nothing to take back.
  if (!change) return { ...trail, present: shown }
  const back = past.at(-1)
  if (byField && back && isAt(back, shown)) return { ...undone(trail), present: shown }
  const forth = future.at(-1)
  if (byField && forth && isAt(forth, shown)) return { ...redone(trail), present: shown }

  const goesOn =
    change.typing &&
    !whole &&
    typing !== undefined &&
    at - typing.at < PAUSE &&
    (typing.where === change.where || change.where.startsWith(`${typing.where}.`))
  const now = change.typing && !whole ? { where: change.where, at } : undefined
  if (goesOn && back) return { past, present: shown, future: [], typing: now }
  const step: Step = {
    shown: present,
    what: whole ? anotherRequest : change.what,
    whole,
    sent,
    size: change.size,
  }
  return { past: within(past, step), present: shown, future: [], typing: now }
}

/** One step back; the same trail where there is none. */
export function undone(trail: Trail): Trail {
  const step = trail.past.at(-1)
  if (!step) return trail
  const future = [...trail.future, { ...step, shown: trail.present }]
  return { past: trail.past.slice(0, -1), present: step.shown, future }
}

/** One step forth again; the same trail where there is none. */
export function redone(trail: Trail): Trail {
  const step = trail.future.at(-1)
  if (!step) return trail
  const past = [...trail.past, { ...step, shown: trail.present }]
  return { past, present: step.shown, future: trail.future.slice(0, -1) }
}

function isAt({ shown, whole }: Step, { draft }: Shown): boolean {
  return !whole && sameDraft(shown.draft, draft)
}

/** The newest steps, as many as there is room for, one in any case. */
function within(past: readonly Step[], step: Step): readonly Step[] {
  const steps = [...past, step].slice(-DEPTH)
  let room = ROOM
  const first = steps.findLastIndex(({ size }, index) => (room -= size) < 0 && index < steps.length - 1)
  return steps.slice(first + 1)
}
